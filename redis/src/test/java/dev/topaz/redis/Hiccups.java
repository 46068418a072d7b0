package dev.topaz.redis;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** How long this machine let a process stand still: what is measured at such a time says something about the machine. */
final class Hiccups implements AutoCloseable {
    private static final long NAP_NANOS = Duration.ofMillis(1).toNanos();

    private final AtomicLong longest = new AtomicLong();
    private final Thread watch = new Thread(this::watch, "hiccups");
    private volatile boolean isClosed;

    Hiccups() {
        watch.setDaemon(true);
        watch.setPriority(Thread.MAX_PRIORITY);
        watch.start();
    }

    private void watch() {
        while (!isClosed) {
            long before = System.nanoTime();
            LockSupport.parkNanos(NAP_NANOS);
            longest.accumulateAndGet(System.nanoTime() - before - NAP_NANOS, Math::max);
        }
    }

    /** Since it was asked last. */
    Duration longest() {
        return Duration.ofNanos(longest.getAndSet(0));
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
