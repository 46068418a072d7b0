package dev.topaz.runtime.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bans and refusals as values. */
class BanTest {
    private static final Instant FROM = Instant.parse("2026-11-25T02:00:00Z");
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final Ban BAN = new Ban(Ban.Scope.API, FROM, LENGTH, "limited");

    @Test
    void equalBansHaveEqualParts() {
        Ban same = new Ban(Ban.Scope.API, FROM, LENGTH, "limited");
        assertEquals(BAN, same);
        assertEquals(BAN.hashCode(), same.hashCode());
        for (Ban other : List.of(
                new Ban(Ban.Scope.APP, FROM, LENGTH, "limited"),
                new Ban(Ban.Scope.API, FROM.plusMillis(1), LENGTH, "limited"),
                new Ban(Ban.Scope.API, FROM, LENGTH.plusMillis(1), "limited"),
                new Ban(Ban.Scope.API, FROM, LENGTH, "other"),
                BAN.withAssumedLength())) {
            assertNotEquals(BAN, other);
            assertNotEquals(BAN.hashCode(), other.hashCode(), other::toString);
        }
        assertFalse(BAN.equals((Object) "limited"));
    }

    @Test
    void aBanSaysWhatItIs() {
        assertEquals("API banned for PT5S from 2026-11-25T02:00:00Z: limited", BAN.toString());
    }

    @Test
    void anAdmissionSaysWhetherAndUntilWhen() {
        assertEquals("admitted", Admission.ADMITTED.toString());
        Admission rejected = Admission.rejected(LENGTH, "limited");
        assertEquals("rejected for PT5S: limited", rejected.toString());
        assertTrue(rejected.rejection().orElseThrow().cause().isEmpty());
        Throwable cause = new IllegalStateException("the store is away");
        assertEquals(
                Optional.of(cause),
                Admission.rejected(LENGTH, "away", cause)
                        .rejection()
                        .orElseThrow()
                        .cause());
    }

    @Test
    void aDurationIsAtLeastNothingAndAtMostAYear() {
        Duration year = Duration.ofDays(365);
        assertEquals(0, Nanos.of(Duration.ofNanos(-1)));
        assertEquals(1, Nanos.of(Duration.ofNanos(1)));
        assertEquals(year.toNanos() - 1, Nanos.of(year.minusNanos(1)));
        assertEquals(year.toNanos(), Nanos.of(year.plusDays(1)));
    }
}
