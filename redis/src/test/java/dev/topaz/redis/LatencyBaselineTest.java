package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatencyBaselineTest {
    private static final Duration LEEWAY = Duration.ofMillis(10);

    private long nanos = Long.MAX_VALUE - 5;
    private final LatencyBaseline baseline = new LatencyBaseline(() -> nanos);

    private Placement.Go decided(long delayMillis, long tookMillis) {
        long asked = nanos;
        nanos += Duration.ofMillis(tookMillis).toNanos();
        return baseline.decided(go(delayMillis, 10), asked);
    }

    private static Placement.Go go(long delayMillis, long leewayMillis) {
        return new Placement.Go(Duration.ofMillis(delayMillis), Duration.ofMillis(leewayMillis));
    }

    @Test
    void anAnswerThatTakesLongerThanTheFastestIsOlder() {
        assertEquals(go(100, 10), decided(100, 3), "the fastest so far");
        assertEquals(go(80, 10), decided(100, 23));
        assertEquals(go(100, 10), decided(100, 1));
        assertEquals(go(98, 10), decided(100, 3));
    }

    @Test
    void whatIsMoreThanTheDelayComesOffTheLeeway() {
        decided(0, 1);
        assertEquals(go(0, 6), decided(5, 10));
        assertEquals(go(0, -15), decided(5, 31), "lost");
        assertEquals(new Placement.Go(Duration.ZERO, LEEWAY), decided(0, 1));
    }
}
