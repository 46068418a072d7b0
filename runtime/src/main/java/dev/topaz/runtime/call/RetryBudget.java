package dev.topaz.runtime.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits retries to a fraction of the calls, so that a platform in trouble is not called more than a healthy one. Each call
 * earns a tenth of a retry; ten retries are available at the start and after quiet times. Safe for use by many threads.
 */
public final class RetryBudget {
    private static final int COST = 10;
    private static final int MAX = 10 * COST;

    private final AtomicInteger tenths = new AtomicInteger(MAX);

    /** Creates a full budget. */
    public RetryBudget() {}

    /** Records that a call begins. */
    public void earn() {
        int had = tenths.get();
        while (had < MAX && !tenths.compareAndSet(had, had + 1)) {
            had = tenths.get();
        }
    }

    /** Takes one retry; returns false if none is left. */
    public boolean spend() {
        int had = tenths.get();
        while (had >= COST) {
            if (tenths.compareAndSet(had, had - COST)) {
                return true;
            }
            had = tenths.get();
        }
        return false;
    }
}
