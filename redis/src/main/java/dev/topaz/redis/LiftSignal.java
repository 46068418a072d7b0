package dev.topaz.redis;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waits of calls, which end early when a ban is lifted in this process. Safe for use by many threads. */
final class LiftSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isLifted = lock.newCondition();
    private long lifts;

    /** Returns how many bans were lifted so far: to be read before the bans are, so that no lift between reading and waiting is missed. */
    long lifts() {
        lock.lock();
        try {
            return lifts;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether the whole time has passed, and no ban was lifted since {@link #lifts} was read. */
    boolean await(Duration wait, long seenLifts) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = wait.toNanos();
            while (left > 0 && lifts == seenLifts) {
                left = isLifted.awaitNanos(left);
            }
            return lifts == seenLifts;
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
