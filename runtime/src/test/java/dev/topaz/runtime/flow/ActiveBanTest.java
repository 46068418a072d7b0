package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a ban ends, and which of two holds; the nanoseconds of the machine may begin anywhere, and overflow. */
class ActiveBanTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static Ban stated(int seconds) {
        return new Ban(Ban.Scope.API, Instant.EPOCH, Duration.ofSeconds(seconds), "limited");
    }

    private static ActiveBan active(Ban ban, long now) {
        return new ActiveBan(ban, now, Nanos.of(ban.length()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5, Long.MAX_VALUE - 5, Long.MIN_VALUE})
    void aBanIsOverAtItsEndAndNotBefore(long now) {
        ActiveBan ban = active(stated(1), now);

        assertFalse(ban.isOver(now));
        assertFalse(ban.isOver(now + SECOND - 1));
        assertTrue(ban.isOver(now + SECOND));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE - 5})
    void whoCannotWaitComesBackAtTheStatedEndOrForTheNextProbe(long now) {
        assertEquals(now + 3600 * SECOND, active(stated(3600), now).retryAt());
        assertEquals(
                now + 15 * SECOND, active(stated(3600).withAssumedLength(), now).retryAt());
        assertEquals(
                now + 10 * SECOND, active(stated(10).withAssumedLength(), now).retryAt());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE - 5})
    void aStatedBanGivesWayToALongerOneOnly(long now) {
        ActiveBan ban = active(stated(5), now);

        assertSame(ban, ban.or(active(stated(5), now)));
        assertSame(ban, ban.or(active(stated(4), now)));
        ActiveBan longer = active(stated(6), now);
        assertSame(longer, ban.or(longer));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE - 5})
    void whatIsStatedTakesThePlaceOfWhatIsAssumedOrWasProbed(long now) {
        ActiveBan shorter = active(stated(1), now);

        assertSame(shorter, active(stated(5).withAssumedLength(), now).or(shorter));
        ActiveBan probed = active(stated(5), now);
        probed.probe(now);
        assertTrue(probed.isProbed());
        assertSame(shorter, probed.or(shorter));
        assertFalse(probed.isProbed());
    }
}
