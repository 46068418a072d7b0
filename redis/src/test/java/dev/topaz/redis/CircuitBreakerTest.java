package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private long nanos = Long.MAX_VALUE - 5;
    private double chance = 0.5;
    private int timesBack;
    private final CircuitBreaker circuit = new CircuitBreaker(() -> nanos, () -> chance, () -> timesBack++);

    private void failed(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void staysClosedAfterSingleFailures() {
        failed(2);
        assertTrue(circuit.allowsQuery());
        circuit.succeeded();
        failed(2);
        assertTrue(circuit.allowsQuery());
        assertEquals(0, timesBack);
    }

    @Test
    void letsOneQuestionThroughAtATimeThatIsLeftToChance() {
        failed(3);
        assertFalse(circuit.allowsQuery());
        assertEquals(SECOND, circuit.untilRetry());
        pass(SECOND.minusNanos(1));
        assertFalse(circuit.allowsQuery());
        pass(Duration.ofNanos(1));
        chance = 1;
        assertTrue(circuit.allowsQuery());
        assertFalse(circuit.allowsQuery(), "one is enough");
        pass(Duration.ofMillis(1499));
        assertFalse(circuit.allowsQuery());
        pass(Duration.ofMillis(1));
        assertTrue(circuit.allowsQuery());
    }

    @Test
    void aQuestionThatFailsPutsTheNextOff() {
        failed(3);
        pass(SECOND);
        assertTrue(circuit.allowsQuery());
        failed(1);
        assertEquals(SECOND, circuit.untilRetry());
    }

    @Test
    void settlesForAsLongAsOthersMayNotKnow() {
        failed(3);
        assertFalse(circuit.isSettling());
        pass(SECOND);
        assertTrue(circuit.allowsQuery());
        circuit.succeeded();

        assertEquals(1, timesBack);
        assertTrue(circuit.allowsQuery());
        assertEquals(Duration.ZERO, circuit.untilRetry());
        assertTrue(circuit.isSettling());
        pass(Duration.ofMillis(2999));
        assertTrue(circuit.isSettling());
        pass(Duration.ofMillis(1));
        assertFalse(circuit.isSettling());
    }

    @Test
    void asksAtOnceWhenThereIsAConnectionAgain() {
        failed(3);
        circuit.reconnected();
        assertTrue(circuit.allowsQuery());
        assertFalse(circuit.allowsQuery());
    }
}
