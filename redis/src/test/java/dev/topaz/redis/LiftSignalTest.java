package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
final class LiftSignalTest {
    private final LiftSignal waits = new LiftSignal();

    /** Would wait for an hour, and end with the time limit of this class. */
    @Test
    void aLiftBetweenTheLookAtTheBansAndTheWaitEndsTheWait() throws Exception {
        long seenLifts = waits.lifts();

        waits.lift();

        assertFalse(waits.await(Duration.ofHours(1), seenLifts));
    }

    @Test
    void aLiftBeforeTheLookAtTheBansDoesNotEndTheWait() throws Exception {
        waits.lift();
        long seenLifts = waits.lifts();

        assertTrue(waits.await(Duration.ofMillis(1), seenLifts));
    }
}
