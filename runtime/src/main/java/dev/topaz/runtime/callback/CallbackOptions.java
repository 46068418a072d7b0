package dev.topaz.runtime.callback;

import java.time.Clock;
import java.time.Duration;

/** How callbacks are checked; everything has a safe default. A builder: not for use by several threads. */
public final class CallbackOptions {
    private Duration allowedClockDifference = Duration.ofMinutes(10);
    private Timestamps timestamps = Timestamps.REQUIRED;
    private Clock clock = Clock.systemUTC();

    /** Everything at its default. */
    public CallbackOptions() {}

    /** Whether a callback has to say when it was signed. */
    public enum Timestamps {
        /** Without a time, or with one too far from ours, it is refused; the default. */
        REQUIRED,
        /** The time is not looked at, so an old callback passes for ever: for callbacks that carry none. */
        NOT_CHECKED
    }

    /** How far the signed time may be from ours, to either side; default 10 minutes. */
    public CallbackOptions allowedClockDifference(Duration allowedClockDifference) {
        if (allowedClockDifference.isNegative()) {
            throw new IllegalArgumentException("the allowed clock difference is negative: " + allowedClockDifference);
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
