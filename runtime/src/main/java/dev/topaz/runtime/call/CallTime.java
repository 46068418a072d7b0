package dev.topaz.runtime.call;

import dev.topaz.runtime.flow.FlowTimer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** The clock and the time of a client, for its flow control. */
final class CallTime implements FlowTimer {
    private final Clock clock;
    private final TimeSource time;

    CallTime(Clock clock, TimeSource time) {
        this.clock = clock;
        this.time = time;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public long nanoTime() {
        return time.nanoTime();
    }

    @Override
    public void await(Condition condition, long nanos) throws InterruptedException {
        if (time == TimeSource.SYSTEM) {
            FlowTimer.SYSTEM.await(condition, nanos);
        } else {
            time.sleep(Duration.ofNanos(nanos));
        }
    }

    @Override
    public double random() {
        return time.random();
    }
}
