package dev.topaz.runtime.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.function.DoubleSupplier;

/** Time that passes when a call waits, or, once it is frozen, only when the test says so. */
final class VirtualFlowTimer implements FlowTimer {
    private static final Instant ORIGIN = Instant.parse("2026-11-25T02:00:00Z");
    /** The origin of nanoTime is arbitrary, and it may overflow. */
    private static final long NANO_ORIGIN = Long.MAX_VALUE - 5;

    /** The waits that calls have begun, in nanoseconds. */
    final BlockingQueue<Long> waits = new LinkedBlockingQueue<>();

    DoubleSupplier random = () -> 0;
    volatile boolean isFrozen;
    private volatile long elapsed;

    void pass(Duration duration) {
        elapsed += duration.toNanos();
    }

    Duration elapsed() {
        return Duration.ofNanos(elapsed);
    }

    @Override
    public Instant instant() {
        return ORIGIN.plusNanos(elapsed);
    }

    @Override
    public long nanoTime() {
        return NANO_ORIGIN + elapsed;
    }

    @Override
    public void await(Condition condition, long nanos) throws InterruptedException {
        waits.add(nanos);
        if (isFrozen) {
            condition.await();
        } else {
            elapsed += nanos;
        }
    }

    @Override
    public double random() {
        return random.getAsDouble();
    }
}
