package dev.topaz.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time that passes, waiting for it, and chance: what a test has to hold in its own hands. */
interface Timer {
    /** The machine's own. */
    Timer SYSTEM = new Timer() {
        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public CompletableFuture<Void> after(Duration wait) {
            return new CompletableFuture<Void>().completeOnTimeout(null, wait.toNanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    long nanoTime();

    /** Is done after that time. Cancelling it forgets it. */
    CompletableFuture<Void> after(Duration wait);

    /** From 0, inclusive, to 1, exclusive. */
    double chance();
}
