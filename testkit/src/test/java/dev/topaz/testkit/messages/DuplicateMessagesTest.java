package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.InMemoryIdempotentRepository;
import dev.topaz.messages.Message;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages that come twice, over one connection or another, and messages of one key. */
class DuplicateMessagesTest extends ConsumerFixture {
    @Test
    void handlesAMessageOnceThatIsRedeliveredWhileItIsInHand() throws InterruptedException {
        AtomicInteger handled = new AtomicInteger();
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        start(App.options(), message -> {
            handled.incrementAndGet();
            handling.countDown();
            mayReturn.await();
        });
        long id = channel.publish("t", "{}");
        handling.await();
        channel.redeliver();
        mayReturn.countDown();
        channel.awaitConfirmed(id, App.LONG);
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertEquals(2, handled.get());
        assertEquals(3, channel.deliveries());
    }

    @Test
    void handlesMessagesOfOneKeyInTheirOrder() {
        Map<String, List<String>> byKey = new ConcurrentHashMap<>();
        start(
                App.options().threads(8).orderBy(Message::getDataId),
                message -> byKey.computeIfAbsent(
                                message.getDataId(), key -> Collections.synchronizedList(new ArrayList<>()))
                        .add(message.getContent()));
        for (int i = 0; i < 400; i++) {
            channel.publish(Message.builder("t", Integer.toString(i))
                    .dataId("trade-" + i % 4)
                    .build());
        }
        channel.awaitConfirmedCount(400, App.LONG);
        for (int key = 0; key < 4; key++) {
            int first = key;
            assertEquals(
                    IntStream.range(0, 100)
                            .mapToObj(i -> Integer.toString(first + 4 * i))
                            .toList(),
                    byKey.get("trade-" + key));
        }
    }

    @Test
    void recognisesADuplicateOfAnotherConsumerWhereBothShareARepository() {
        AtomicInteger handled = new AtomicInteger();
        ConsumerOptions options = App.options().idempotentRepository(new InMemoryIdempotentRepository(10));
        WebSocketMessageConsumer first = start(options, message -> handled.incrementAndGet());
        channel.awaitConfirmed(channel.publish(Message.builder("t", "{}").id(77).build()), App.LONG);
        first.close();
        start(options, message -> handled.incrementAndGet());
        channel.publish(Message.builder("t", "{}").id(77).build());
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertEquals(2, handled.get());
    }

    @Test
    void doesNotHandleAgainWhatItConfirmedOverAConnectionThatWasLost() {
        AtomicInteger handled = new AtomicInteger();
        start(App.options(), message -> handled.incrementAndGet());
        channel.awaitConfirmed(channel.publish(Message.builder("t", "{}").id(77).build()), App.LONG);
        channel.dropConnections();
        channel.publish(Message.builder("t", "{}").id(77).build());
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertEquals(2, handled.get());
    }

    @Test
    void doesNotHandleAMessageTwiceThatIsInHand() {
        AtomicInteger handled = new AtomicInteger();
        channel.next(ChannelTrouble.DUPLICATED);
        CountDownLatch duplicate = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void duplicate(Message message) {
                duplicate.countDown();
            }
        };
        start(App.options().listener(listener), message -> {
            handled.incrementAndGet();
            duplicate.await();
        });
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        assertEquals(1, handled.get());
    }
}
