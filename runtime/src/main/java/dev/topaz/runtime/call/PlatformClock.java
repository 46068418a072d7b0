package dev.topaz.runtime.call;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The platform's time: this machine's, corrected by how far the platform's answers showed that to be off. Shared by all clients
 * of an app. Safe for use by many threads.
 */
public final class PlatformClock {
    private final Clock clock;
    private final AtomicLong offset = new AtomicLong();

    /** @param clock of this machine */
    public PlatformClock(Clock clock) {
        this.clock = clock;
    }

    /** Returns the platform's time in milliseconds since 1970-01-01T00:00:00Z. */
    long millis() {
        return clock.millis() + offset.get();
    }

    /** Returns this machine's time. */
    Instant instant() {
        return clock.instant();
    }

    /** Sets the platform's time. */
    void set(Instant platformTime) {
        offset.set(platformTime.toEpochMilli() - clock.millis());
    }
}
