package dev.topaz.runtime.http;

import dev.topaz.runtime.log.FailureLog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that watches the exchanges of the process, and closes connections that were idle for too long.
 *
 * <p>It wakes up every ten milliseconds while calls are made, sleeps until the next idle connection is due when none is, and
 * ends when nothing is left to watch. Only a call that finds it asleep or gone pays for waking it.
 */
final class Watchdog {
    static final String THREAD_NAME = "topaz-http-watchdog";
    static final Watchdog SHARED = new Watchdog(ConnectionPool.SHARED);

    private static final FailureLog FAILURES = new FailureLog("what stops an exchange of a transport");
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int QUIET_TICKS = 100;

    /** What the thread does now. */
    private enum Activity {
        TICKING,
        ASLEEP,
        ENDED
    }

    private final Set<ExchangeGuard> guards = ConcurrentHashMap.newKeySet();
    private final ConnectionPool pool;
    private volatile Activity activity = Activity.ENDED;
    private volatile boolean isUsed;
    private @Nullable Thread thread;

    private Watchdog(ConnectionPool pool) {
        this.pool = pool;
    }

    void watch(ExchangeGuard guard) {
        guards.add(guard);
        if (!isUsed) {
            isUsed = true;
        }
        wake();
    }

    void forget(ExchangeGuard guard) {
        guards.remove(guard);
    }

    /** Makes sure that the thread sees what was added before this call. */
    void wake() {
        if (activity != Activity.TICKING) {
            startTicking();
        }
    }

    private synchronized void startTicking() {
        if (activity == Activity.ENDED) {
            Thread started = new Thread(this::run, THREAD_NAME);
            started.setDaemon(true);
            started.setContextClassLoader(null);
            // First: where the system gives no thread, the next call tries again.
            started.start();
            thread = started;
            activity = Activity.TICKING;
        } else if (activity == Activity.ASLEEP) {
            activity = Activity.TICKING;
            LockSupport.unpark(thread);
        }
    }

    private void run() {
        do {
            try {
                tickWhileUsed();
                sleepUntilDue();
            } catch (RuntimeException | Error e) {
                // An Error too: calls would take a thread that ended for one that ticks.
                FAILURES.report(e);
                LockSupport.parkNanos(this, TICK_NANOS);
            }
        } while (!(pool.isEmpty() && becomes(Activity.ENDED)));
    }

    private void sleepUntilDue() {
        long due = pool.closeIdle(System.nanoTime());
        if (due > 0 && becomes(Activity.ASLEEP)) {
            sleep(due);
        }
    }

    private void tickWhileUsed() {
        for (int quiet = 0; quiet < QUIET_TICKS; quiet++) {
            long now = System.nanoTime();
            guards.forEach(guard -> check(guard, now));
            if (isUsed || !guards.isEmpty()) {
                isUsed = false;
                quiet = 0;
            }
            if (quiet == 0) {
                pool.closeIdle(now);
            }
            LockSupport.parkNanos(this, TICK_NANOS);
        }
    }

    /** Goes on with the other exchanges whatever the code of a foreign transport throws: there is no other thread to stop them. */
    private static void check(ExchangeGuard guard, long now) {
        try {
            guard.check(now);
        } catch (RuntimeException | Error e) {
            FAILURES.report(e);
        }
    }

    /**
     * Stops ticking unless something came meanwhile. What comes later finds the new activity, because each side writes before it
     * reads.
     */
    private synchronized boolean becomes(Activity next) {
        activity = next;
        if (!guards.isEmpty() || (next == Activity.ENDED && !pool.isEmpty())) {
            activity = Activity.TICKING;
        }
        return activity == next;
    }

    private void sleep(long nanos) {
        LockSupport.parkNanos(this, nanos);
        synchronized (this) {
            activity = Activity.TICKING;
        }
    }
}
