package dev.topaz.redis;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits of calls, which end early when a ban is lifted in this process. Safe for use by many threads. */
final class Liftable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isLifted = lock.newCondition();
    private long lifts;

    /** Returns whether the whole time has passed, and no ban was lifted meanwhile. */
    boolean await(Duration wait) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long before = lifts;
            long left = wait.toNanos();
            while (left > 0 && lifts == before) {
                left = isLifted.awaitNanos(left);
            }
            return lifts == before;
        } finally {
            lock.unlock();
        }
    }

    void lift() {
        lock.lock();
        try {
            lifts++;
            isLifted.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
