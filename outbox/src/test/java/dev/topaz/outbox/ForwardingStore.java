package dev.topaz.outbox;

import java.time.Duration;
import java.util.Optional;

/** Hands everything on to another store: tests change what they are about. */
class ForwardingStore implements OutboxStore {
    private final OutboxStore store;

    ForwardingStore(OutboxStore store) {
        this.store = store;
    }

    @Override
    public Optional<ClaimedEvent> claim(String courier, Duration lease, ClaimOrder order) {
        return store.claim(courier, lease, order);
    }

    @Override
    public boolean settle(ClaimedEvent claim, DeliveryResult result, Duration wait) {
        return store.settle(claim, result, wait);
    }

    @Override
    public void giveBack(ClaimedEvent claim) {
        store.giveBack(claim);
    }

    @Override
    public Backlog backlog() {
        return store.backlog();
    }

    @Override
    public int release(ParkedQuery query) {
        return store.release(query);
    }

    @Override
    public int endPauses() {
        return store.endPauses();
    }

    @Override
    public int deleteDelivered(Duration age) {
        return store.deleteDelivered(age);
    }
}
