package dev.topaz.redis;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** Decides when a call asks a failing Redis again: after pauses that double up to one second, until it has waited long enough. */
final class RetryBackoff {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private Optional<RedisFailureKind> last = Optional.empty();
    private long since;
    private Duration pause = FIRST_PAUSE;

    RetryBackoff(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Returns how long to pause before Redis is asked again; empty when the call has waited for as long as is of use.
     *
     * @param kind how Redis failed this time
     * @param untilRetry how long Redis is left alone, unless it connects again
     * @param left how much time the call has
     */
    Optional<Duration> next(RedisFailureKind kind, Duration untilRetry, Duration left) {
        if (!last.equals(Optional.of(kind))) {
            last = Optional.of(kind);
            since = nanoTime.getAsLong();
        }
        Duration waited = Duration.ofNanos(nanoTime.getAsLong() - since);
        Duration rest = shorter(kind.maxWait().minus(waited), left);
        Duration next = untilRetry.compareTo(pause) > 0 ? untilRetry : spread(pause);
        pause = shorter(pause.multipliedBy(2), MAX_PAUSE);
        return rest.isNegative() || rest.isZero() ? Optional.empty() : Optional.of(shorter(next, rest));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Returns a random part of the pause, so that calls that failed together do not ask together. */
    private static Duration spread(Duration pause) {
        return Duration.ofNanos(
                (long) (pause.toNanos() * (0.5 + ThreadLocalRandom.current().nextDouble() / 2)));
    }
}
