package dev.topaz.runtime.callback;

import java.time.Clock;
import java.time.Duration;

/** How callbacks are checked; everything has a safe default. A builder: not for use by several threads. */
public final class CallbackOptions {
    private static final Duration MAX_DIFFERENCE = Duration.ofDays(365);

    private Duration allowedClockDifference = Duration.ofMinutes(10);
    private Timestamps timestamps = Timestamps.REQUIRED;
    private Clock clock = Clock.systemUTC();

    /** Everything at its default. */
    public CallbackOptions() {}

    /** Whether a callback has to say when it was signed. */
    public enum Timestamps {
        /** Without a time, or with one too far from ours, it is refused; the default. */
        REQUIRED,
        /** The time is not looked at, so an old callback passes for ever: for callbacks that carry none. A {@link ReplayGuard} keeps them for ever as well. */
        NOT_CHECKED
    }

    /**
     * Sets how far the signed time may be from ours, to either side; default 10 minutes.
     *
     * @throws IllegalArgumentException for a negative time and for more than a year
     */
    public CallbackOptions allowedClockDifference(Duration allowedClockDifference) {
        if (allowedClockDifference.isNegative()) {
            throw new IllegalArgumentException("the allowed clock difference is negative: " + allowedClockDifference);
        }
        if (allowedClockDifference.compareTo(MAX_DIFFERENCE) > 0) {
            throw new IllegalArgumentException("the allowed clock difference is more than a year: "
                    + allowedClockDifference + "; to take callbacks of any time, set timestamps(NOT_CHECKED)");
        }
        this.allowedClockDifference = allowedClockDifference;
        return this;
    }

    public CallbackOptions timestamps(Timestamps timestamps) {
        this.timestamps = timestamps;
        return this;
    }

    /** Our time; default the system's. */
    public CallbackOptions clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    Duration allowedClockDifference() {
        return allowedClockDifference;
    }

    Timestamps timestamps() {
        return timestamps;
    }

    Clock clock() {
        return clock;
    }
}
