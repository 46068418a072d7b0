package dev.topaz.runtime.callback;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers callbacks in this process. Safe for use by many threads.
 *
 * <pre>{@code
 * // 100 callbacks a second, each of which can be repeated for up to 20 minutes: some 24 MB.
 * ReplayGuard guard = new InMemoryReplayGuard(100 * 60 * 20);
 * if (guard.isFirst(callback)) {
 *     orders.markPaid(callback.body());
 * }
 * }</pre>
 *
 * <p>Takes some 200 bytes for each; when it is full, it forgets the oldest. Behind a load balancer each server sees its own
 * callbacks only: there, a guard over a store that all of them share is needed.
 */
public final class InMemoryReplayGuard implements ReplayGuard {
    private final Map<String, Instant> seen = new LinkedHashMap<>();
    private final int capacity;
    private final Clock clock;

    /** @param capacity how many callbacks are remembered at most */
    public InMemoryReplayGuard(int capacity) {
        this(capacity, Clock.systemUTC());
    }

    /** Creates a guard with the given clock. */
    public InMemoryReplayGuard(int capacity, Clock clock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("the capacity is less than 1: " + capacity);
        }
        this.capacity = capacity;
        this.clock = clock;
    }

    @Override
    public synchronized boolean isFirst(String fingerprint, Instant until) {
        Instant now = clock.instant();
        Instant known = seen.get(fingerprint);
        if (known != null && !known.isBefore(now)) {
            return false;
        }
        seen.remove(fingerprint);
        forget(now);
        seen.put(fingerprint, until);
        return true;
    }

    /** Removes expired callbacks, the oldest first: they arrive and expire in nearly the same order. */
    private void forget(Instant now) {
        Iterator<Instant> oldest = seen.values().iterator();
        while (oldest.hasNext() && (oldest.next().isBefore(now) || seen.size() >= capacity)) {
            oldest.remove();
        }
    }
}
