package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.ParkedQuery;
import dev.topaz.outbox.Tables;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What an operator sees of the outbox, and does with it, in every database. */
interface OperatorContract extends StoreContract {
    @Test
    default void theBacklogTellsHowLongTheOldestHasWaited() throws Exception {
        assertEquals(Backlog.EMPTY.toString(), outbox().store().backlog().toString());

        outbox().add("one", 1);
        outbox().add("other", 1);
        Tables.execute(outbox().database(), "update topaz_outbox set created_at = created_at - 10800000");

        Backlog backlog = outbox().store().backlog();
        assertEquals(2, backlog.waiting());
        assertEquals(180, backlog.oldest().toMinutes(), 5);
    }

    @Test
    default void parkedEventsAreReleasedInBulkByWhatTheyHaveInCommon() throws Exception {
        outbox().addOf("s1", "a");
        outbox().addOf("s1", "b");
        outbox().addOf("s2", "c");
        for (int i = 0; i < 3; i++) {
            outbox().store().settle(outbox().claim(), PARKED, OVER);
        }

        assertEquals(0, outbox().store().release(ParkedQuery.all().noteContaining("isv_refused")));
        assertEquals(1, outbox().store().release(ParkedQuery.all().seller("s1").aggregateId("b")));
        assertEquals(1, outbox().store().release(ParkedQuery.all().seller("s2").noteContaining("100% s")));
        assertEquals(Set.of("b-1", "c-1"), outbox().claimAll());
        assertEquals(1, outbox().store().release(ParkedQuery.all()));
        assertEquals(Set.of("a-1"), outbox().claimAll());
    }

    @Test
    default void whatWasDeliveredLongAgoIsDeleted() throws Exception {
        outbox().add("old", 1);
        outbox().store().settle(outbox().claim(), DELIVERED, OVER);
        Tables.execute(outbox().database(), "update topaz_outbox set settled_at = settled_at - 3600001");
        outbox().add("recent", 1);
        outbox().store().settle(outbox().claim(), DELIVERED, OVER);
        outbox().add("waiting", 1);

        assertEquals(1, outbox().store().deleteDelivered(Duration.ofHours(1)));
        assertEquals(0, outbox().store().deleteDelivered(Duration.ofHours(1)));
        assertEquals(Set.of("waiting-1"), outbox().claimAll());
    }

    @Test
    default void parkedEventsOfAnAccountAreReleased() throws Exception {
        outbox().add(new OutboxEvent("a", 1, "").account("shop-a"));
        outbox().add(new OutboxEvent("b", 1, "").account("shop-b"));
        for (int i = 0; i < 2; i++) {
            outbox().store().settle(outbox().claim(), PARKED, OVER);
        }

        assertEquals(1, outbox().store().release(ParkedQuery.all().account("shop-b")));
        assertEquals(Set.of("b-1"), outbox().claimAll());
    }

    /** While couriers take and settle other events. */
    @Test
    default void tenThousandParkedEventsAreReleasedAtOnce() throws Exception {
        Tables.execute(outbox().database(), outbox().manyParked());
        for (int i = 0; i < 40; i++) {
            outbox().addOf("s", "other" + i);
        }
        AtomicInteger settled = new AtomicInteger();
        Thread courier = new Thread(() -> {
            while (settled.get() < 40) {
                // None is free for a moment where the database passes over rows that are being released.
                Optional<ClaimedEvent> next = outbox().tryToClaim();
                settled.addAndGet(next.isPresent() && outbox().store().settle(next.get(), DELIVERED, OVER) ? 1 : 0);
            }
        });
        courier.start();
        int released = outbox().store().release(ParkedQuery.all().noteContaining("isv."));
        courier.join();

        assertEquals(10_000, released);
        assertEquals(40, settled.get());
        assertEquals(10_000, outbox().store().backlog().waiting());
        assertEquals(0, outbox().store().backlog().parked());
    }
}
