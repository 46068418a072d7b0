package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerOutboxListenerTest {
    private static final OutboxEvent EVENT = new OutboxEvent("wo", 1, "").seller("2054321");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerOutboxListener listener = new MicrometerOutboxListener(registry, Tags.of("app", "shop"));

    private double gauge(String name) {
        return registry.get(name).tag("app", "shop").gauge().value();
    }

    @Test
    void theGaugesShowTheLastBacklog() {
        assertEquals(0, gauge("topaz.outbox.waiting"));
        listener.backlog(new Backlog(7, Duration.ofMillis(1500), 3, 2));

        assertEquals(7, gauge("topaz.outbox.waiting"));
        assertEquals(1.5, gauge("topaz.outbox.oldest"));
        assertEquals(3, gauge("topaz.outbox.parked"));
        assertEquals(2, gauge("topaz.outbox.paused"));
    }

    @Test
    void attemptsAreTimedByWhatBecameOfThem() {
        listener.settled(EVENT, DeliveryResult.delivered(""), Duration.ofMillis(20));
        listener.settled(EVENT, DeliveryResult.later(FailureScope.SELLER, ""), Duration.ofMillis(30));

        assertEquals(
                20,
                registry.get("topaz.outbox.attempts")
                        .tags("result", "delivered", "scope", "none")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS));
        assertEquals(
                1,
                registry.get("topaz.outbox.attempts")
                        .tags("result", "waiting", "scope", "seller")
                        .timer()
                        .count());
    }

    @Test
    void failuresOfTheStoreAreCounted() {
        listener.storeFailed(new IllegalStateException("away"));

        assertEquals(1, registry.get("topaz.outbox.store.failures").counter().count());
    }

    @Test
    void theGaugesShowTheBacklogOfTheOutboxThatWasStartedLast() {
        listener.backlog(new Backlog(7, Duration.ofMillis(1500), 3, 2));
        new MicrometerOutboxListener(registry, Tags.of("app", "shop")).backlog(new Backlog(1, Duration.ZERO, 0, 0));

        assertEquals(1, gauge("topaz.outbox.waiting"));
        assertEquals(0, gauge("topaz.outbox.oldest"));
        assertEquals(0, gauge("topaz.outbox.parked"));
        assertEquals(0, gauge("topaz.outbox.paused"));
    }
}
