package dev.topaz.runtime.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InMemoryReplayGuardTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ReplayGuard guard = new InMemoryReplayGuard(3, CLOCK);

    @Test
    void knowsACallbackAgain() {
        Callback callback = new Callback(Map.of(), "", "f", NOW.plusSeconds(1));

        assertTrue(guard.isFirst(callback));
        assertFalse(guard.isFirst(callback));
        assertTrue(guard.isFirst("other", NOW));
    }

    /** Up to the last moment at which the check of the time lets it pass. */
    @Test
    void forgetsACallbackWhoseTimeHasRunOut() {
        assertTrue(guard.isFirst("out", NOW.minusMillis(1)));
        assertTrue(guard.isFirst("out", NOW.minusMillis(1)));
        assertTrue(guard.isFirst("last moment", NOW));
        assertFalse(guard.isFirst("last moment", NOW));
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        for (String fingerprint : new String[] {"1", "2", "3", "4"}) {
            assertTrue(guard.isFirst(fingerprint, NOW.plusSeconds(1)));
        }
        assertFalse(guard.isFirst("2", NOW.plusSeconds(1)));
        assertTrue(guard.isFirst("1", NOW.plusSeconds(1)));
    }

    @Test
    void tellsOneOfManyThreadsThatItIsTheFirst() {
        AtomicInteger firsts = new AtomicInteger();
        IntStream.range(0, 1_000).parallel().forEach(i -> {
            if (guard.isFirst("same", NOW.plusSeconds(1))) {
                firsts.incrementAndGet();
            }
        });

        assertEquals(1, firsts.get());
    }

    @Test
    void refusesToRememberNothing() {
        assertThrows(IllegalArgumentException.class, () -> new InMemoryReplayGuard(0));
    }
}
