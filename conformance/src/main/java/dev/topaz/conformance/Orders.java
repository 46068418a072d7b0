package dev.topaz.conformance;

import dev.topaz.messages.Message;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Takes paid orders, through the handler that is generated, until so many different ones were paid. */
class Orders extends ConformanceMessageHandler {
    private final Map<Long, ConformanceOrderPaidMessage> paid = new ConcurrentHashMap<>();
    private final CountDownLatch expected;

    Orders(int expected) {
        this.expected = new CountDownLatch(expected);
    }

    @Override
    protected void conformanceOrderPaid(ConformanceOrderPaidMessage content, Message message) throws Exception {
        if (paid.put(message.getId(), content) == null) {
            expected.countDown();
        }
    }

    @Override
    protected void unknownTopic(Message message) {
        throw new IllegalStateException("nobody publishes " + message);
    }

    /** Waits for the last one, and returns all of them. */
    Collection<ConformanceOrderPaidMessage> await() throws InterruptedException {
        expected.await();
        return paid.values();
    }
}
