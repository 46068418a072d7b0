package dev.topaz.runtime;

import java.time.Duration;

/** Validates time limits from options. */
final class Durations {
    /** Stands for "no limit". Fits into nanoseconds, and can be added to a time without an overflow. */
    static final Duration UNLIMITED = Duration.ofDays(100 * 365L);

    private Durations() {}

    /**
     * Returns the time limit, or {@link #UNLIMITED} if it is longer.
     *
     * @throws IllegalArgumentException for zero and less
     */
    static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a time limit must be positive, not " + duration);
        }
        return duration.compareTo(UNLIMITED) < 0 ? duration : UNLIMITED;
    }
}
