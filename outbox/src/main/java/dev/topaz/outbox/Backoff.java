package dev.topaz.outbox;

import java.time.Duration;

/** Waits that double with every failure in a row, up to a bound. */
final class Backoff {
    /** Beyond this, doubling changes nothing any more for any bound that fits into a number. */
    private static final int MAX_DOUBLINGS = 40;

    private final Duration first;
    private final Duration max;

    Backoff(Duration first, Duration max) {
        if (max.compareTo(first) < 0) {
            throw new IllegalArgumentException("the maximum wait " + max + " is shorter than the first, " + first);
        }
        this.first = first;
        this.max = max;
    }

    /** @param failures in a row, 1 or more */
    Duration wait(int failures) {
        long factor = 1L << Math.min(failures - 1, MAX_DOUBLINGS);
        long limit = max.toMillis() / Math.max(1, first.toMillis());
        return factor > limit ? max : first.multipliedBy(factor);
    }
}
