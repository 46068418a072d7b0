package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** 24 calls in 25 minutes: what the test itself takes is nothing beside that. */
class LocalShareTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final LocalShare share = new LocalShare(
            new QuotaShape(1, Duration.ofMinutes(1).multipliedBy(24).dividedBy(25)));

    private Duration delay() {
        return assertInstanceOf(Placement.Go.class, share.reserve(DAY)).delay();
    }

    private static void assertMinutes(double minutes, Duration delay) {
        assertEquals(minutes, delay.toMillis() / 60_000.0, 0.5, "delay " + delay);
    }

    @Test
    void givesPlacesOneAfterTheOther() {
        assertMinutes(1, delay());
        assertMinutes(2, delay());
        assertMinutes(3, delay());
        assertInstanceOf(Placement.Refused.class, share.reserve(MINUTE));
        assertMinutes(4, delay());
        assertTrue(share.isBehind());
    }

    /** Calls that the fleet has placed in the time to come still go out. */
    @Test
    void comesBehindThePlacesOfTheFleet() {
        assertFalse(share.isBehind());
        share.follows(new Placement.Go(Duration.ofMinutes(10)));
        share.follows(new Placement.Go(Duration.ofMinutes(5)));

        assertMinutes(11, delay());
        assertMinutes(12, delay());
        share.follows(new Placement.Go(Duration.ofMinutes(12)));
        assertMinutes(13, delay());
    }
}
