package dev.topaz.redis;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The place of a call, which lies between two moments: how long its answer took to come, nobody knows.
 *
 * @param earliest as {@link System#nanoTime}
 * @param latest as {@link System#nanoTime}
 */
record MeasuredPlace(Duration delay, long earliest, long latest) {
    /** Redis counts in microseconds, by a clock that is set now and then. */
    private static final Duration EXACTLY = Duration.ofMillis(20);

    /** Asks for a place, which is told as the wait for it. */
    static MeasuredPlace of(Supplier<Duration> asking) {
        long before = System.nanoTime();
        Duration delay = asking.get();
        return new MeasuredPlace(delay, before + delay.toNanos(), System.nanoTime() + delay.toNanos());
    }

    /** Returns whether this is a period behind another, as exactly as it can be told; later only if it was asked for later. */
    boolean isBehind(MeasuredPlace other, Duration period) {
        boolean isNotFarther = delay.isZero()
                || earliest - other.latest <= period.plus(EXACTLY).toNanos();
        return isNotBefore(other.earliest, period) && isNotFarther;
    }

    /** Returns whether this is a period or more behind a moment. */
    boolean isNotBefore(long moment, Duration period) {
        return latest - moment >= period.minus(EXACTLY).toNanos();
    }
}
