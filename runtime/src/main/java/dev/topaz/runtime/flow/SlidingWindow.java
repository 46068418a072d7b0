package dev.topaz.runtime.flow;

import java.time.Duration;

/**
 * Lets no more than so many calls go in any span of a given length, wherever the span begins. Remembers when the last calls went
 * out. Not safe for use by several threads.
 */
final class SlidingWindow {
    /** Each call that is remembered takes eight bytes. */
    private static final int MAX_CALLS = 1_000_000;

    private final long[] lastCalls;
    private final long span;
    private int oldest;
    private int known;

    /** @throws IllegalArgumentException for a limit that lets nothing through, or too much to count */
    SlidingWindow(int calls, Duration span) {
        if (calls < 1 || calls > MAX_CALLS || span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException("a limit is 1 to " + MAX_CALLS + " calls in a span of time, not " + calls
                    + " in " + span + "; larger ones are better given for a shorter span");
        }
        this.lastCalls = new long[calls];
        this.span = Nanos.of(span);
    }

    /** Takes over the calls that another window remembers, so that a limit that is changed does not begin anew. */
    SlidingWindow continuing(SlidingWindow other) {
        for (int i = 0; i < other.known; i++) {
            take(other.call(i));
        }
        return this;
    }

    int calls() {
        return lastCalls.length;
    }

    /**
     * Returns the earliest time at which a call may go, in the nanoseconds of {@link System#nanoTime}, which may overflow.
     *
     * @param ahead how many calls go before it
     */
    long next(long now, int ahead) {
        int rounds = ahead / lastCalls.length;
        int index = known + ahead % lastCalls.length - lastCalls.length;
        long free = index < 0 ? now : later(now, call(index) + span);
        return free + rounds * span;
    }

    /** Notes a call that goes out at this time, which is not before the one of the call before. */
    void take(long time) {
        lastCalls[oldest] = time;
        oldest = (oldest + 1) % lastCalls.length;
        known = Math.min(known + 1, lastCalls.length);
    }

    /** Returns when a call went out; 0 is the oldest that is known. */
    private long call(int index) {
        return lastCalls[(oldest + lastCalls.length - known + index) % lastCalls.length];
    }

    private static long later(long one, long other) {
        return one - other >= 0 ? one : other;
    }
}
