package dev.topaz.redis;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Optional;

/**
 * So many calls in any span of that length, as a bucket: it fills at 96 % of the limit, and holds 1 % of it, at least one call.
 * What is left over is for calls that take longer to the platform than others, and meet later ones there; docs/adr/0028.
 */
record QuotaShape(int calls, Duration span) {
    private static final int MOST_CALLS = 1_000_000;
    private static final long OF_25 = 24;
    private static final int BURST_PART = 100;

    /** @throws IllegalArgumentException for a limit that lets nothing through, or too much to count */
    QuotaShape {
        if (calls < 1 || calls > MOST_CALLS || span.isNegative() || span.isZero()) {
            throw new IllegalArgumentException(
                    "a limit is 1 to " + MOST_CALLS + " calls in a span of time, not " + calls + " in " + span);
        }
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder().addLimit(bandwidth()).build();
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(Math.max(1, calls / BURST_PART))
                .refillGreedy(OF_25 * calls, span.multipliedBy(25))
                .build();
    }

    /** Returns how late a call may use its place: half of the unused limit is for this. */
    Duration leeway() {
        return span.multipliedBy(3).dividedBy(200);
    }

    /** Returns the share of one of so many processes; empty if there are more processes than calls. */
    Optional<QuotaShape> share(int instances) {
        return calls < instances ? Optional.empty() : Optional.of(new QuotaShape(calls / instances, span));
    }

    /** Returns how many calls come together in a time, rounded up; a negative number for a negative time. */
    long callsIn(Duration time) {
        return (long) Math.ceil(time.toNanos() * (double) OF_25 / 25 * calls / span.toNanos());
    }
}
