package dev.topaz.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A store that counts the events that were settled when their lease was over already, and another courier might have had them: a
 * machine may stand still for longer than a lease.
 */
final class TimedStore extends ForwardingStore {
    /** The database may have begun to count a millisecond earlier, and have another opinion of how long a second is. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    private final ThreadLocal<Long> end = new ThreadLocal<>();
    private final AtomicInteger late = new AtomicInteger();

    TimedStore(OutboxStore store) {
        super(store);
    }

    /** Returns how many events were settled late. */
    int late() {
        return late.get();
    }

    @Override
    public Optional<ClaimedEvent> claim(String courier, Duration lease, ClaimOrder order) {
        end.set(System.nanoTime() + lease.minus(TOLERANCE).toNanos());
        return super.claim(courier, lease, order);
    }

    /** A courier settles in the thread in which it claimed. */
    @Override
    public boolean settle(ClaimedEvent claim, DeliveryResult result, Duration wait) {
        try {
            return super.settle(claim, result, wait);
        } finally {
            late.addAndGet(System.nanoTime() - end.get() > 0 ? 1 : 0);
        }
    }
}
