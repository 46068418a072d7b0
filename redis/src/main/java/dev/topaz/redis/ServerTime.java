package dev.topaz.redis;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The time of Redis, which all processes share: each carries it on by its own {@link System#nanoTime}, and sets it by every
 * answer. This machine's clock counts only until the first one. Safe for use by many threads.
 */
final class ServerTime extends Clock implements TimeMeter {
    private final LongSupplier nanoTime;
    /** Less than that is the drift of a clock, which buckets fill over. */
    private static final long SET_BACK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final AtomicLong offset;
    private final List<Runnable> onSetBack = new CopyOnWriteArrayList<>();
    private volatile boolean hasLearned;

    /** @param clock what counts until Redis has told its time */
    ServerTime(LongSupplier nanoTime, Clock clock) {
        this.nanoTime = nanoTime;
        this.offset = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(clock.millis()) - nanoTime.getAsLong());
    }

    /**
     * Sets itself by an answer: it was given after the query went out, and before it came in.
     *
     * @param asked when the query went out, as {@link System#nanoTime}
     * @param told what the answer says, in nanoseconds since 1970
     */
    void learn(long asked, long told) {
        long latest = told - asked;
        long earliest = told - nanoTime.getAsLong();
        long before =
                offset.getAndUpdate(known -> known - latest > 0 ? latest : known - earliest < 0 ? earliest : known);
        boolean isSetBack = hasLearned && before - latest > SET_BACK_NANOS;
        hasLearned = true;
        if (isSetBack) {
            onSetBack.forEach(Runnable::run);
        }
    }

    /** Adds a listener that hears that the time over there went back, as it does when a server with another clock takes over. */
    void onSetBack(Runnable listener) {
        onSetBack.add(listener);
    }

    @Override
    public long currentTimeNanos() {
        return nanoTime.getAsLong() + offset.get();
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }

    @Override
    public long millis() {
        return TimeUnit.NANOSECONDS.toMillis(currentTimeNanos());
    }

    @Override
    public Instant instant() {
        long now = currentTimeNanos();
        return Instant.ofEpochSecond(0, now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Returns this clock: the time is never shown, so its zone does not matter. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
