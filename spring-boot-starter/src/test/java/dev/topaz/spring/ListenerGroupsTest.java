package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.MessageConsumer;
import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.OutboxListener;
import dev.topaz.redis.RedisLinkListener;
import dev.topaz.testdata.BrokenLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several listeners of one context, and several consumers. */
@Timeout(300)
class ListenerGroupsTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void whatOneListenerThrowsDoesNotKeepTheOthersFromHearing() {
        ConsumerListener broken = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
                throw new NoClassDefFoundError("thrown on purpose");
            }
        };
        ConsumerListener other = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
                heard.add("messages");
            }
        };
        new ConsumerListeners(List.of(broken, other)).stateChanged("default", ConnectionState.CONNECTED, null);

        RedisLinkListener brokenLink = new RedisLinkListener() {
            @Override
            public void reconnecting() {
                throw new IllegalStateException("thrown on purpose");
            }
        };
        RedisLinkListener otherLink = new RedisLinkListener() {
            @Override
            public void reconnecting() {
                heard.add("redis");
            }
        };
        new RedisLinkListeners(List.of(brokenLink, otherLink)).reconnecting();

        OutboxListener brokenOutbox = new OutboxListener() {
            @Override
            public void backlog(Backlog backlog) {
                throw new IllegalStateException("thrown on purpose");
            }
        };
        OutboxListener otherOutbox = new OutboxListener() {
            @Override
            public void backlog(Backlog backlog) {
                heard.add("outbox");
            }
        };
        new OutboxListeners(List.of(brokenOutbox, otherOutbox)).backlog(Backlog.EMPTY);

        assertEquals(List.of("messages", "redis", "outbox"), heard);
    }

    /** Closes when all others are being closed as well. */
    private record Joint(CyclicBarrier allClosing) implements MessageConsumer {
        @Override
        public void start() {}

        @Override
        public ConnectionState state(String group) {
            return ConnectionState.CONNECTED;
        }

        @Override
        public int inFlight() {
            return 0;
        }

        @Override
        public void close() {
            try {
                allClosing.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A context with many accounts stops in the time of one of them, however few processors there are. */
    @Test
    void aLogThatThrowsDoesNotKeepTheOthersFromHearing() throws InterruptedException {
        RedisLinkListener broken = new RedisLinkListener() {
            @Override
            public void reconnecting() {
                throw new IllegalStateException("thrown on purpose");
            }
        };
        RedisLinkListener other = new RedisLinkListener() {
            @Override
            public void reconnecting() {
                heard.add("redis");
            }
        };
        try (BrokenLog log = new BrokenLog("dev.topaz.spring")) {
            new RedisLinkListeners(List.of(broken, other)).reconnecting();
            log.awaitRecord();
        }

        assertEquals(List.of("redis"), heard);
    }

    @Test
    void theConsumersOfAllAccountsAreClosedAtOnce() {
        int accounts = 40;
        CyclicBarrier allClosing = new CyclicBarrier(accounts);
        List<MessageConsumers.AccountConsumer> all = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            all.add(new MessageConsumers.AccountConsumer(
                    "shop-" + i, Collections.singletonList("default"), new Joint(allClosing)));
        }
        MessageConsumers consumers = new MessageConsumers(() -> all);
        consumers.start();
        consumers.stop();

        assertFalse(consumers.isRunning());
    }
}
