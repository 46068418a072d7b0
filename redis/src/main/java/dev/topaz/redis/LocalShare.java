package dev.topaz.redis;

import dev.topaz.runtime.flow.FlowControl;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * This process's share of a limit, obeyed while Redis is away. Its places come behind those that were given out before by the
 * limit of the fleet. Safe for use by many threads.
 */
final class LocalShare {
    private final QuotaShape shape;
    private final Bucket bucket;
    private long lastOfFleet = System.nanoTime();

    LocalShare(QuotaShape shape) {
        this.shape = shape;
        this.bucket = Bucket.builder()
                .addLimit(shape.bandwidth())
                .withNanosecondPrecision()
                .build();
    }

    /** Returns a place in this process's share. */
    synchronized Placement reserve(Duration maxWait) {
        comeBehindTheFleet();
        Duration wait = untilNextPlace();
        if (wait.compareTo(maxWait) > 0) {
            return new Placement.Refused(wait, FlowControl.OWN_LIMIT);
        }
        return new Placement.Go(Duration.ofNanos(bucket.consumeIgnoringRateLimits(1)), shape.leeway());
    }

    /** Takes note of a place that the limit of the fleet has given. */
    synchronized void follows(Placement.Go place) {
        long at = System.nanoTime() + place.delay().toNanos();
        lastOfFleet = at - lastOfFleet > 0 ? at : lastOfFleet;
    }

    /** Returns whether places were given that are still to come. */
    synchronized boolean isBehind() {
        return bucket.getAvailableTokens() < 0;
    }

    /** Leaves no more places than can have come together since the last place of the fleet. */
    private void comeBehindTheFleet() {
        Duration ahead = Duration.ofNanos(lastOfFleet - System.nanoTime());
        long tooMany = bucket.getAvailableTokens() + shape.callsIn(ahead);
        if (tooMany > 0) {
            bucket.consumeIgnoringRateLimits(tooMany);
        }
    }

    private Duration untilNextPlace() {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
}
