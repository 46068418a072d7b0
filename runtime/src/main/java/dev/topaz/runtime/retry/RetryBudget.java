package dev.topaz.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps retries to a fraction of the calls, so that a platform in trouble is not called more than one in health: each call earns
 * a tenth of a retry, and ten are in hand for a start and for quiet times. Safe for use by many threads.
 */
public final class RetryBudget {
    private static final int COST = 10;
    private static final int MOST = 10 * COST;

    private final AtomicInteger tenths = new AtomicInteger(MOST);

    public RetryBudget() {}

    /** A call is made for the first time. */
    public void earn() {
        tenths.updateAndGet(had -> Math.min(MOST, had + 1));
    }

    /** Takes one retry; false when none is left. */
    public boolean spend() {
        return tenths.getAndUpdate(had -> had < COST ? had : had - COST) >= COST;
    }
}
