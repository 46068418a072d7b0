package dev.topaz.samples.outbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How often the machine let this process, and so the gateway in it, stand still: a call that is under way then ends at its deadline
 * and arrives all the same, and so does what the courier sends behind it.
 */
final class Standstills implements AutoCloseable {
    private static final long NAP_NANOS = Duration.ofMillis(10).toNanos();

    private final Duration callDeadline;
    private final AtomicLong callsOfACourier = new AtomicLong();
    private final Thread watch = new Thread(this::watch, "standstills");
    private volatile boolean isClosed;

    private Standstills(Duration callDeadline) {
        this.callDeadline = callDeadline;
    }

    static Standstills watch(Duration callDeadline) {
        Standstills standstills = new Standstills(callDeadline);
        standstills.watch.setDaemon(true);
        standstills.watch.start();
        return standstills;
    }

    private void watch() {
        while (!isClosed) {
            long before = System.nanoTime();
            LockSupport.parkNanos(NAP_NANOS);
            Duration stood = Duration.ofNanos(System.nanoTime() - before);
            // A call has waited for other things as well.
            if (stood.compareTo(callDeadline.dividedBy(4)) > 0) {
                callsOfACourier.addAndGet(1 + stood.dividedBy(callDeadline));
            }
        }
    }

    /** Returns how many calls of each courier can have ended at their deadlines for that. */
    int callsOfACourier() {
        return Math.toIntExact(callsOfACourier.get());
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
