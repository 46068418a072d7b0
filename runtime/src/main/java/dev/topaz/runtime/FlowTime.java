package dev.topaz.runtime;

import dev.topaz.runtime.flow.FlowTimer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** A client's clock and timer, for its flow control. */
final class FlowTime implements FlowTimer {
    private final Clock clock;
    private final Timer timer;

    FlowTime(Clock clock, Timer timer) {
        this.clock = clock;
        this.timer = timer;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        return timer.nanoTime();
    }

    @Override
    public void await(Condition condition, long nanos) throws InterruptedException {
        if (timer == Timer.SYSTEM) {
            FlowTimer.SYSTEM.await(condition, nanos);
        } else {
            timer.after(Duration.ofNanos(nanos)).join();
        }
    }

    @Override
    public double random() {
        return timer.chance();
    }
}
