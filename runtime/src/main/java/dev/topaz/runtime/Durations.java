package dev.topaz.runtime;

import java.time.Duration;

/** Looks at spans of time that users give. */
final class Durations {
    private Durations() {}

    /** @throws IllegalArgumentException for zero and less */
    static Duration positive(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("a time limit must be more than " + duration);
        }
        return duration;
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
