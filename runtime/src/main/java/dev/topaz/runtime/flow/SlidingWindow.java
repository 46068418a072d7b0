package dev.topaz.runtime.flow;

import java.time.Duration;

/**
 * Never more than so many calls in any span of a given length, wherever the span begins. Remembers when the last calls went out.
 * Not safe for use by several threads.
 */
final class SlidingWindow {
    /** What is worth remembering, at eight bytes each. */
    private static final int MOST_CALLS = 1_000_000;

    private final long[] lastCalls;
    private final long span;
    private int oldest;
    private int known;

    /** @throws IllegalArgumentException for a limit that lets nothing through, or too much to count */
    SlidingWindow(int calls, Duration span) {
        if (calls < 1 || calls > MOST_CALLS || span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException("a limit is 1 to " + MOST_CALLS + " calls in a span of time, not "
                    + calls + " in " + span + "; larger ones are better given for a shorter span");
        }
        this.lastCalls = new long[calls];
        this.span = span.toNanos();
    }

    /** The earliest time for the next call, in the nanoseconds of {@link System#nanoTime}, which may overflow. */
    long next(long now) {
        long free = lastCalls[oldest] + span;
        return known < lastCalls.length || free - now < 0 ? now : free;
    }

    /** A call goes out at this time, which is not before the one of the call before. */
    void take(long time) {
        lastCalls[oldest] = time;
        oldest = (oldest + 1) % lastCalls.length;
        known = Math.min(known + 1, lastCalls.length);
    }
}
