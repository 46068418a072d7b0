package dev.topaz.spring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
final class Awaited {
    private static final long LOOK_AGAIN_MILLIS = 10;

    private Awaited() {}

    static void until(BooleanSupplier condition, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        // One look decides: what holds at one need not hold at the next.
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < end) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            holds = condition.getAsBoolean();
        }
        assertTrue(holds, "still not so after " + timeout);
    }
}
