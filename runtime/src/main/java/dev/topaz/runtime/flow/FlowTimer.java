package dev.topaz.runtime.flow;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/**
 * Time, waiting and chance of a {@link LocalFlowControl}; a test replaces them.
 *
 * <pre>{@code
 * import java.util.concurrent.locks.Condition;
 *
 * final class VirtualTime implements FlowTimer {
 *     private long elapsed;
 *
 *     public Instant instant() {
 *         return Instant.EPOCH.plusNanos(elapsed);
 *     }
 *
 *     public long nanoTime() {
 *         return elapsed;
 *     }
 *
 *     public void await(Condition condition, long nanos) {
 *         elapsed += nanos; // a wait of an hour is over at once
 *     }
 *
 *     public double random() {
 *         return 0;
 *     }
 * }
 * FlowControl flow = new LocalFlowControl(new VirtualTime());
 * }</pre>
 */
public interface FlowTimer {
    /** The machine's own. */
    FlowTimer SYSTEM = new FlowTimer() {
        @Override
        public Instant instant() {
            return Instant.now();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // The caller waits in a loop, as the interface says.
        public void await(Condition condition, long nanos) throws InterruptedException {
            long unused = condition.awaitNanos(nanos);
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    Instant instant();

    /** Returns the time as {@link System#nanoTime()}, which may overflow. */
    long nanoTime();

    /**
     * Waits until the condition is signalled or that many nanoseconds have passed, or for no reason; it is called in a loop.
     *
     * @see Condition#await(long, TimeUnit)
     */
    void await(Condition condition, long nanos) throws InterruptedException;

    /** Returns a number from 0, inclusive, to 1, exclusive. */
    double random();
}
