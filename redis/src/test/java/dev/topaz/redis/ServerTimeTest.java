package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerTimeTest {
    private static final Instant MACHINE = Instant.parse("2026-11-25T12:00:00Z");
    private static final long TWO_HOURS = Duration.ofHours(2).toNanos();

    /** The origin of nanoTime is arbitrary, and it may overflow. */
    private long nanos = Long.MAX_VALUE - 5;

    private final ServerTime time = new ServerTime(() -> nanos, Clock.fixed(MACHINE, ZoneOffset.UTC));
    private final long machine = time.currentTimeNanos();

    /** The answer to a question that takes so long each way. */
    private void answer(long there, long back, long told) {
        long asked = nanos;
        nanos += there + back;
        time.learn(asked, told);
    }

    @Test
    void isThisMachinesUntilItIsTold() {
        assertEquals(MACHINE, time.instant());
        nanos += Duration.ofSeconds(3).toNanos();
        assertEquals(MACHINE.plusSeconds(3), time.instant());
        assertEquals(MACHINE.plusSeconds(3).toEpochMilli(), time.millis());
    }

    @Test
    void isTheServersFromTheFirstAnswerOn() {
        answer(1000, 1000, machine - TWO_HOURS + 1000);

        assertEquals(machine - TWO_HOURS + 2000, time.currentTimeNanos(), 1000);
    }

    @Test
    void comesNearerWithEveryAnswerAndNeverLeaves() {
        long ahead = TWO_HOURS;
        long[][] roads = {{5_000_000, 1_000_000}, {900, 100}, {100_000, 7_000_000}, {10, 90}, {80, 20}, {50_000, 3}};
        long begin = nanos;
        long shortest = Long.MAX_VALUE;
        for (long[] road : roads) {
            answer(road[0], road[1], machine + ahead + (nanos - begin) + road[0]);
            shortest = Math.min(shortest, road[0] + road[1]);
            assertEquals(machine + ahead + (nanos - begin), time.currentTimeNanos(), shortest);
        }
    }

    @Test
    void followsAServerThatIsReplacedByOneWithAnotherTime() {
        answer(10, 10, machine + TWO_HOURS + 10);
        long begin = nanos;
        answer(10, 10, machine - TWO_HOURS + 10);

        assertEquals(machine - TWO_HOURS + (nanos - begin), time.currentTimeNanos(), 20);
    }
}
