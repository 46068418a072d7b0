package dev.topaz.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Time that passes when somebody waits for it, and at no other time. */
final class FakeTime extends Clock implements Timer {
    final List<Duration> waits = new ArrayList<>();
    private Instant now;
    private long nanos;
    private boolean isHeld;
    private CompletableFuture<Void> held = new CompletableFuture<>();

    FakeTime(String now) {
        this.now = Instant.parse(now);
    }

    void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** From now on, who waits waits for ever. */
    CompletableFuture<Void> hold() {
        isHeld = true;
        held = new CompletableFuture<>();
        return held;
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    @Override
    public CompletableFuture<Void> after(Duration wait) {
        waits.add(wait);
        if (isHeld) {
            return held;
        }
        pass(wait);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public double chance() {
        return 0;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
