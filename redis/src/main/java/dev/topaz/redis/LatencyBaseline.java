package dev.topaz.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Estimates how long ago Redis made an answer. An answer that took longer than the fastest one may have spent all of that time on
 * the network, or waiting for a thread of this process. Safe for use by many threads.
 */
final class LatencyBaseline {
    private final LongSupplier nanoTime;
    private final AtomicLong fastest = new AtomicLong(Long.MAX_VALUE);

    LatencyBaseline(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Returns the same place, seen from now.
     *
     * @param asked when the query went out
     */
    Placement.Go decided(Placement.Go place, long asked) {
        long took = nanoTime.getAsLong() - asked;
        long usual = fastest.accumulateAndGet(took, Math::min);
        return later(place, Duration.ofNanos(took - usual));
    }

    /** Returns the same place after some time: the time is taken off its delay first, and then off its leeway. */
    static Placement.Go later(Placement.Go place, Duration passed) {
        Duration left = place.delay().minus(passed);
        return left.isNegative()
                ? new Placement.Go(Duration.ZERO, place.leeway().plus(left))
                : new Placement.Go(left, place.leeway());
    }
}
