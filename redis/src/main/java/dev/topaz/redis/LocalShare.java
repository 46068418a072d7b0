package dev.topaz.redis;

import dev.topaz.runtime.flow.FlowControl;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * This process's part of a limit, obeyed while Redis is away. Its places come behind those that were given out before by the
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

    /** A place in this process's part. */
    synchronized Placement reserve(Duration patience) {
        comeBehindTheFleet();
        Duration wait = untilNextPlace();
        if (wait.compareTo(patience) > 0) {
            return new Placement.Refused(wait, FlowControl.OWN_LIMIT);
        }
        return new Placement.Go(Duration.ofNanos(bucket.consumeIgnoringRateLimits(1)), shape.leeway());
    }

    /** Takes note of a place that the limit of the fleet has given. */
    synchronized void follows(Placement.Go place) {
        long at = System.nanoTime() + place.delay().toNanos();
        lastOfFleet = at - lastOfFleet > 0 ? at : lastOfFleet;
    }

    /** Whether places were given that are still to come. */
    synchronized boolean isBehind() {
        return bucket.getAvailableTokens() < 0;
    }

    /** Since the last place of the fleet no more can have come together than that takes time. */
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
