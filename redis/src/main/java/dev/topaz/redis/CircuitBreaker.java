package dev.topaz.redis;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Stops queries after some that failed in a row, until a single one, sent at a random time, is answered. The random time keeps the
 * processes of a fleet apart. Safe for use by many threads.
 */
final class CircuitBreaker {
    private static final int FAILURES = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(1500);
    /** By then every process has noticed that Redis is back. */
    private static final Duration SETTLING = LONGEST_PAUSE.multipliedBy(2);

    private final LongSupplier nanoTime;
    private final DoubleSupplier chance;
    private final Runnable onBack;
    private int failures;
    private boolean isOpen;
    private boolean isSettling;
    private long retryAt;
    private long recoveredAt;

    /**
     * @param chance 0 to 1
     * @param onBack hears that Redis answers again
     */
    CircuitBreaker(LongSupplier nanoTime, DoubleSupplier chance, Runnable onBack) {
        this.nanoTime = nanoTime;
        this.chance = chance;
        this.onBack = onBack;
    }

    /** Returns whether to send a query. While Redis is away, one at a time is allowed. */
    synchronized boolean allowsQuery() {
        if (!isOpen) {
            return true;
        }
        if (retryAt - nanoTime.getAsLong() > 0) {
            return false;
        }
        pause();
        return true;
    }

    void succeeded() {
        if (isBack()) {
            onBack.run();
        }
    }

    private synchronized boolean isBack() {
        failures = 0;
        if (!isOpen) {
            return false;
        }
        isOpen = false;
        isSettling = true;
        recoveredAt = nanoTime.getAsLong();
        return true;
    }

    /** Returns whether Redis is left alone from now on. */
    synchronized boolean failed() {
        failures++;
        if (isOpen || failures >= FAILURES) {
            isOpen = true;
            pause();
        }
        return isOpen;
    }

    /** Allows a query at once: a new connection says more than the time that has passed. */
    synchronized void reconnected() {
        retryAt = nanoTime.getAsLong();
    }

    /** Returns how long until Redis is asked again. */
    synchronized Duration untilRetry() {
        return isOpen ? Duration.ofNanos(Math.max(0, retryAt - nanoTime.getAsLong())) : Duration.ZERO;
    }

    /** Returns whether Redis is back, and other processes may not have noticed yet. */
    synchronized boolean isSettling() {
        isSettling = isSettling && nanoTime.getAsLong() - recoveredAt < SETTLING.toNanos();
        return isSettling;
    }

    private void pause() {
        double spread =
                chance.getAsDouble() * LONGEST_PAUSE.minus(SHORTEST_PAUSE).toNanos();
        retryAt = nanoTime.getAsLong() + SHORTEST_PAUSE.toNanos() + (long) spread;
    }
}
