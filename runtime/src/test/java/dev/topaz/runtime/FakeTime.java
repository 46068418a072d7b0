package dev.topaz.runtime;

import dev.topaz.runtime.call.TimeSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Time that passes when somebody waits for it, and at no other time. */
final class FakeTime extends Clock implements TimeSource {
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    /** Released when somebody begins to wait while time is held. */
    final CountDownLatch waiting = new CountDownLatch(1);

    private Instant now;
    private long nanos;
    private volatile boolean held;

    FakeTime(String now) {
        this.now = Instant.parse(now);
    }

    synchronized void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** From now on, who waits waits until it is interrupted. */
    void hold() {
        held = true;
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public void sleep(Duration wait) throws InterruptedException {
        waits.add(wait);
        if (held) {
            waiting.countDown();
            new CountDownLatch(1).await();
        }
        pass(wait);
    }

    @Override
    public double random() {
        return 0;
    }

    @Override
    public synchronized Instant instant() {
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
