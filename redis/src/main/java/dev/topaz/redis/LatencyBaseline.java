package dev.topaz.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How long ago an answer was decided on, over there: an answer that took longer than the fastest may have been under way, or
 * have waited for a thread of this process, for all of that time. Safe for use by many threads.
 */
final class LatencyBaseline {
    private final LongSupplier nanoTime;
    private final AtomicLong fastest = new AtomicLong(Long.MAX_VALUE);

    LatencyBaseline(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The same place, seen from now.
     *
     * @param asked when the query went out
     */
    Placement.Go decided(Placement.Go place, long asked) {
        long took = nanoTime.getAsLong() - asked;
        long usual = fastest.accumulateAndGet(took, Math::min);
        return later(place, Duration.ofNanos(took - usual));
    }

    /** The same place after some time, which comes off its delay first, and then off its leeway. */
    static Placement.Go later(Placement.Go place, Duration passed) {
        Duration left = place.delay().minus(passed);
        return left.isNegative()
                ? new Placement.Go(Duration.ZERO, place.leeway().plus(left))
                : new Placement.Go(left, place.leeway());
    }
}
