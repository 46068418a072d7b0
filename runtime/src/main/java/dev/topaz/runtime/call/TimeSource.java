package dev.topaz.runtime.call;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The passing of time, waiting, and chance. Tests replace it. */
public interface TimeSource {
    /** The machine's own. */
    TimeSource SYSTEM = new TimeSource() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration wait) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        }

        @Override
        public double random() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    /** Returns nanoseconds since some point in time, as {@link System#nanoTime}. */
    long nanoTime();

    /** Blocks the thread for that time. */
    void sleep(Duration wait) throws InterruptedException;

    /** Returns a random number from 0, inclusive, to 1, exclusive. */
    double random();
}
