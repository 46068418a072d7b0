package dev.topaz.messages;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The waits between attempts to connect: exponential, with full jitter. Used by one thread at a time. */
final class Backoff {
    private final long initialMillis;
    private final long maxMillis;
    private long capMillis;

    Backoff(Duration initial, Duration max) {
        this.initialMillis = Math.max(1, initial.toMillis());
        this.maxMillis = Math.max(initialMillis, max.toMillis());
        this.capMillis = initialMillis;
    }

    /** Returns the same waits from the first one. */
    Backoff fresh() {
        return new Backoff(Duration.ofMillis(initialMillis), max());
    }

    /** Returns the longest wait. */
    Duration max() {
        return Duration.ofMillis(maxMillis);
    }

    synchronized Duration next() {
        long wait = ThreadLocalRandom.current().nextLong(capMillis + 1);
        capMillis = Math.min(maxMillis, capMillis * 2);
        return Duration.ofMillis(wait);
    }

    synchronized void reset() {
        capMillis = initialMillis;
    }
}
