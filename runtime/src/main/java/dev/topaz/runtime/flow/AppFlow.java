package dev.topaz.runtime.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The limits and bans of one app, and the calls that wait for them. A call takes its places when it goes; until then it only stands
 * in the order of arrival, and only in the way of those that wait for the same limit. Safe for use by many threads.
 */
final class AppFlow {
    /** The key of what holds for the whole app; no API has an empty name. */
    static final String WHOLE_APP = "";

    /** Calls that wait for the end of a ban are spread over so much time for each of them. */
    private static final long SPREAD_PER_CALL = Duration.ofMillis(2).toNanos();

    private final FlowTimer timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, SlidingWindow> limits = new HashMap<>();
    private final Map<String, ActiveBan> bans = new HashMap<>();
    private final Set<Waiter> waiting = new LinkedHashSet<>();
    private volatile boolean hasLimits;
    private volatile boolean hasBans;

    AppFlow(FlowTimer timer) {
        this.timer = timer;
    }

    /** Sets a limit; the calls that the one before remembers count for this one. */
    void limit(String key, SlidingWindow window) {
        change(() -> {
            SlidingWindow before = limits.get(key);
            limits.put(key, before == null ? window : window.continuing(before));
            hasLimits = true;
        });
    }

    void ban(String key, Ban ban) {
        long left = Nanos.of(Duration.between(timer.instant(), ban.until()));
        change(() -> {
            long now = timer.nanoTime();
            ActiveBan news = new ActiveBan(ban, now, left);
            bans.merge(key, news, (known, other) -> known.isOver(now) ? other : known.or(other));
        });
    }

    /** Ends the bans that a call has probed with success. */
    void succeeded(String apiName) {
        if (hasBans) {
            change(() -> {
                bans.computeIfPresent(WHOLE_APP, (key, ban) -> ban.isProbed() ? null : ban);
                bans.computeIfPresent(apiName, (key, ban) -> ban.isProbed() ? null : ban);
            });
        }
    }

    void lift() {
        change(bans::clear);
    }

    void lift(String key) {
        change(() -> bans.remove(key));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            hasBans = !bans.isEmpty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Admission admit(AdmissionRequest request) throws InterruptedException {
        if (!hasLimits && !hasBans) {
            return Admission.ADMITTED;
        }
        long now = timer.nanoTime();
        Waiter waiter = new Waiter(request, now, now + Nanos.of(request.maxWait()));
        long wait = enter(waiter);
        if (wait == 0) {
            return Admission.ADMITTED;
        }
        try {
            if (wait <= waiter.left(now)) {
                request.waits(Duration.ofNanos(wait));
            }
            return await(waiter);
        } finally {
            leave(waiter);
        }
    }

    /** Lets a call go, or puts it in the order of those that wait if it can; returns how long it would have to. */
    private long enter(Waiter waiter) {
        lock.lock();
        try {
            long wait = tryToGo(waiter);
            if (wait > 0 && wait <= waiter.left(timer.nanoTime())) {
                waiting.add(waiter);
            }
            return wait;
        } finally {
            lock.unlock();
        }
    }

    private Admission await(Waiter waiter) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long wait = tryToGo(waiter); wait > 0; wait = tryToGo(waiter)) {
                long now = timer.nanoTime();
                if (wait > waiter.left(now)) {
                    return Admission.rejected(Duration.ofNanos(retryAfter(waiter, now, wait)), waiter.subCode(now));
                }
                timer.await(changed, wait);
            }
            return Admission.ADMITTED;
        } finally {
            lock.unlock();
        }
    }

    /** Removes a call that gives up, so that the calls behind it do not wait for it. */
    private void leave(Waiter waiter) {
        lock.lock();
        try {
            if (waiting.remove(waiter)) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes the places of a call that may go now and returns 0, or returns how long it has to wait. */
    private long tryToGo(Waiter waiter) {
        long now = timer.nanoTime();
        ActiveBan ban = lastToEnd(waiter, now);
        if (ban == null) {
            waiter.released(now);
        } else {
            waiter.heldBy(ban, now, timer.random(), Math.min(ban.length(), waiting.size() * SPREAD_PER_CALL));
        }
        long wait = Math.max(waiter.notBefore() - now, 0);
        if (wait == 0) {
            wait = waitForLimits(waiter, now);
        }
        if (wait == 0) {
            go(waiter, now);
        }
        return wait;
    }

    private void go(Waiter waiter, long now) {
        waiting.remove(waiter);
        for (Map.Entry<String, Integer> place : waiter.places().entrySet()) {
            SlidingWindow limit = limits.get(place.getKey());
            for (int i = 0; limit != null && i < place.getValue(); i++) {
                limit.take(now);
            }
            ActiveBan probed = bans.get(place.getKey());
            if (probed != null) {
                probed.probe(now);
            }
        }
    }

    /** Returns the ban that keeps a call longest, if one does; forgets those that are over. */
    private @Nullable ActiveBan lastToEnd(Waiter waiter, long now) {
        ActiveBan last = null;
        for (String key : waiter.places().keySet()) {
            ActiveBan ban = bans.computeIfPresent(key, (any, known) -> known.isOver(now) ? null : known);
            if (ban != null && !ban.isProbeDue(now) && (last == null || ban.until() - last.until() > 0)) {
                last = ban;
            }
        }
        hasBans = !bans.isEmpty();
        return last;
    }

    /** Returns how long a call waits for its limits, behind all earlier calls that wait for the same limit. */
    private long waitForLimits(Waiter waiter, long now) {
        long longest = 0;
        String bottleneck = null;
        for (Map.Entry<String, Integer> place : waiter.places().entrySet()) {
            SlidingWindow limit = limits.get(place.getKey());
            if (limit != null) {
                // A batch that is larger than the limit goes when the whole limit is free.
                int own = Math.min(place.getValue(), limit.calls());
                long wait = limit.next(now, ahead(waiter, place.getKey()) + own - 1) - now;
                if (wait > longest) {
                    longest = wait;
                    bottleneck = place.getKey();
                }
            }
        }
        waiter.waitsFor(bottleneck);
        return longest;
    }

    private int ahead(Waiter waiter, String key) {
        int ahead = 0;
        for (Waiter other : waiting) {
            if (other == waiter) {
                break;
            }
            ahead += other.ahead(key);
        }
        return ahead;
    }

    private long retryAfter(Waiter waiter, long now, long wait) {
        ActiveBan ban = lastToEnd(waiter, now);
        return ban == null ? wait : ban.retryAt() - now;
    }
}
