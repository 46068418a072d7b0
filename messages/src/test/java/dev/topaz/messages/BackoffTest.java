package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration INITIAL = Duration.ofMillis(1000);
    private static final Duration MAX = Duration.ofMillis(30_000);

    private final Backoff backoff = new Backoff(INITIAL, MAX);

    /** The longest of many waits, each the one behind so many failures. */
    private static long longest(int failures) {
        long longest = 0;
        for (int i = 0; i < 500; i++) {
            Backoff each = new Backoff(INITIAL, MAX);
            for (int failure = 1; failure < failures; failure++) {
                each.next();
            }
            longest = Math.max(longest, each.next().toMillis());
        }
        return longest;
    }

    private static void assertAbout(long bound, long longest) {
        // That none of 500 waits is in the upper twentieth happens once in a hundred billion runs.
        assertTrue(longest <= bound && longest > bound * 0.95, longest + " of " + bound);
    }

    @Test
    void theLongestWaitDoublesWithEachFailureUpToTheLongestAtAll() {
        assertAbout(1000, longest(1));
        assertAbout(2000, longest(2));
        assertAbout(16_000, longest(5));
        assertAbout(30_000, longest(6));
        assertAbout(30_000, longest(50));
    }

    @Test
    void waitsDifferSoThatClientsOfARestartedPlatformDoNotComeAtOnce() {
        Set<Duration> waits = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            waits.add(backoff.next());
        }
        assertTrue(waits.size() > 90, waits.size() + " different waits");
    }

    @Test
    void goesOnForEver() {
        for (int i = 0; i < 100_000; i++) {
            Duration wait = backoff.next();
            assertTrue(!wait.isNegative() && wait.compareTo(MAX) <= 0, wait.toString());
        }
    }

    @Test
    void beginsAnewBehindASuccess() {
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }
        backoff.reset();
        assertTrue(backoff.next().compareTo(INITIAL) <= 0);
    }

    @Test
    void aLongestWaitBelowTheFirstOneIsTheFirstOne() {
        Backoff odd = new Backoff(Duration.ofMillis(1), Duration.ofNanos(1));
        assertTrue(odd.next().toMillis() <= 1);
    }
}
