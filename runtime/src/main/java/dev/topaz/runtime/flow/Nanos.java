package dev.topaz.runtime.flow;

import java.time.Duration;

/** Durations as nanoseconds. */
final class Nanos {
    /** {@link System#nanoTime} compares right over half its range; no call waits longer than a year. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private Nanos() {}

    /** Returns the nanoseconds of a duration, at least 0 and at most a year's. */
    static long of(Duration duration) {
        if (duration.isNegative()) {
            return 0;
        }
        return duration.compareTo(LONGEST) < 0 ? duration.toNanos() : LONGEST.toNanos();
    }
}
