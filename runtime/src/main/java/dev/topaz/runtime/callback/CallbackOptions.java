package dev.topaz.runtime.callback;

import dev.topaz.runtime.annotation.CheckReturnValue;
import java.time.Clock;
import java.time.Duration;

/**
 * Settings of {@link CallbackVerifier}; everything has a safe default. Immutable: each method returns a copy, so use what it
 * returns.
 *
 * <pre>{@code
 * CallbackOptions options = new CallbackOptions().allowedClockDifference(Duration.ofMinutes(2));
 * CallbackVerifier verifier = new CallbackVerifier(appSecret, options);
 * }</pre>
 */
@CheckReturnValue
public final class CallbackOptions {
    private static final Duration MAX_DIFFERENCE = Duration.ofDays(365);

    private static final Duration ALLOWED_DIFFERENCE = Duration.ofMinutes(10);

    private final Duration allowedClockDifference;
    private final Timestamps timestamps;
    private final Clock clock;

    /** Creates options with the default values. */
    public CallbackOptions() {
        this(ALLOWED_DIFFERENCE, Timestamps.REQUIRED, Clock.systemUTC());
    }

    private CallbackOptions(Duration allowedClockDifference, Timestamps timestamps, Clock clock) {
        this.allowedClockDifference = allowedClockDifference;
        this.timestamps = timestamps;
        this.clock = clock;
    }

    /**
     * Whether a callback has to say when it was signed.
     *
     * <pre>{@code
     * CallbackOptions options = new CallbackOptions().timestamps(CallbackOptions.Timestamps.NOT_CHECKED);
     * }</pre>
     */
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
        return new CallbackOptions(allowedClockDifference, timestamps, clock);
    }

    /** Sets whether a callback has to say when it was signed; default {@link Timestamps#REQUIRED}. */
    public CallbackOptions timestamps(Timestamps timestamps) {
        return new CallbackOptions(allowedClockDifference, timestamps, clock);
    }

    /** Sets the clock that signed times are compared with; default the system's. */
    public CallbackOptions clock(Clock clock) {
        return new CallbackOptions(allowedClockDifference, timestamps, clock);
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
