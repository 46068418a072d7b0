package dev.topaz.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends the pauses of all threads that share it; it cannot be reset. */
final class StopSignal {
    private final CountDownLatch stopped = new CountDownLatch(1);

    void stop() {
        stopped.countDown();
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Returns whether to go on. */
    boolean pause(Duration pause) throws InterruptedException {
        return !stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
