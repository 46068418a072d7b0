package dev.topaz.runtime.flow;

import java.time.Duration;

/**
 * A ban that holds, and when a single call probes whether it still does. A ban whose length is only assumed is probed soon, then
 * at growing intervals; one of a stated length that lasts long is probed now and then. Not safe for use by several threads.
 */
final class ActiveBan {
    private static final long FIRST_PROBE = Duration.ofSeconds(15).toNanos();
    private static final long MAX_INTERVAL = Duration.ofMinutes(10).toNanos();

    private final Ban ban;
    private final long until;
    private long probeInterval;
    private long probeAt;
    private boolean isProbed;

    /** @param now as {@link System#nanoTime}, from which the ban lasts for {@code left} more nanoseconds */
    ActiveBan(Ban ban, long now, long left) {
        this.ban = ban;
        this.until = now + left;
        this.probeInterval = ban.lengthSource() == Ban.Length.ASSUMED ? FIRST_PROBE : MAX_INTERVAL;
        this.probeAt = now + probeInterval;
    }

    String subCode() {
        return ban.subCode();
    }

    /** Returns how long the ban lasts from its beginning, in nanoseconds. */
    long length() {
        return Nanos.of(ban.length());
    }

    boolean isOver(long now) {
        return until - now <= 0;
    }

    boolean isProbeDue(long now) {
        return probeAt - now <= 0;
    }

    long until() {
        return until;
    }

    /** Returns when a caller that cannot wait should try again: a stated end is the platform's word, an assumed one is not. */
    long retryAt() {
        return ban.lengthSource() == Ban.Length.STATED || until - probeAt < 0 ? until : probeAt;
    }

    /** Lets one call go; the next may go when the interval has passed again without a success. */
    void probe(long now) {
        isProbed = true;
        probeInterval = Math.min(2 * probeInterval, MAX_INTERVAL);
        probeAt = now + probeInterval;
    }

    /** Returns whether a call has gone out as a probe; its success ends the ban. */
    boolean isProbed() {
        return isProbed;
    }

    /** Returns the ban that holds once the platform has said another. */
    ActiveBan or(ActiveBan news) {
        boolean wasProbed = isProbed;
        isProbed = false;
        if (news.ban.lengthSource() == Ban.Length.ASSUMED) {
            return this;
        }
        boolean isBetterKnown = wasProbed || ban.lengthSource() == Ban.Length.ASSUMED;
        return isBetterKnown || news.until - until > 0 ? news : this;
    }
}
