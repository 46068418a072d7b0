package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.outbox.ParkedQuery;
import java.sql.Connection;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds in every database for an event, from being written to being taken. */
interface EventContract extends StoreContract {
    @Test
    default void anEventComesBackAsItWasWritten() throws Exception {
        String longText = "长".repeat(60_000);
        outbox().add(new OutboxEvent("wo", 7, longText).seller("2054321").type("work-order"));

        ClaimedEvent claim = outbox().claim();
        assertEquals("wo-7", claim.event().id());
        assertEquals(longText, claim.event().payload());
        assertEquals("2054321", claim.event().seller());
        assertEquals("work-order", claim.event().type());
        assertEquals(1, claim.attempt());
    }

    /** No database has to take a NUL, or half of a character where a long note is cut. */
    @Test
    default void aNoteOfAnyTextIsKept() throws Exception {
        outbox().add(new OutboxEvent("wo", 1, ""));
        String note = "isv.odd \u0000" + "x".repeat(990) + "\uD83D\uDE00";

        assertTrue(outbox().store().settle(outbox().claim(), DeliveryResult.parked(note), OVER));
        assertEquals(1, outbox().store().release(ParkedQuery.all().noteContaining("isv.odd")));
    }

    @Test
    default void anEventOfATransactionThatIsRolledBackIsGone() throws Exception {
        try (Connection connection = outbox().database().getConnection()) {
            connection.setAutoCommit(false);
            outbox().store().add(connection, new OutboxEvent("wo", 1, ""));
            connection.rollback();
        }

        outbox().assertNothingIsDue();
    }

    @Test
    default void aVersionIsWrittenOnce() throws Exception {
        outbox().add("wo", 1);

        String message = assertThrows(OutboxStoreException.class, () -> outbox().add("wo", 1))
                .getMessage();
        assertTrue(message.startsWith("the event wo-1 cannot be written: "), message);
    }

    @Test
    default void ofAnAggregateOneEventIsUnderWay() throws Exception {
        outbox().add("one", 1);
        outbox().add("one", 2);
        outbox().add("other", 1);

        assertEquals(Set.of("one-1", "other-1"), outbox().claimAll());
    }

    @Test
    default void whatWaitsHoldsUpItsAggregateAlone() throws Exception {
        outbox().add("one", 1);
        outbox().add("one", 2);
        outbox().store().settle(outbox().claim(), LATER, LONG);
        outbox().add("other", 1);

        assertEquals(Set.of("other-1"), outbox().claimAll());
    }

    @Test
    default void whatIsDeliveredOrParkedLetsTheNextGo() throws Exception {
        outbox().add("wo", 1);
        outbox().add("wo", 2);
        outbox().add("wo", 3);
        outbox().store().settle(outbox().claim(), PARKED, OVER);
        outbox().store().settle(outbox().claim(), DELIVERED, OVER);

        assertEquals(3, outbox().claim().event().version());
        assertEquals(1, outbox().store().backlog().parked());
    }

    @Test
    default void newEventsAndRetriesTakeTurns() throws Exception {
        outbox().add("failed", 1);
        outbox().store().settle(outbox().claim(), LATER, OVER);
        outbox().add("new", 1);

        assertEquals("new-1", outbox().claim().event().id());
        outbox().add("newer", 1);
        assertEquals(
                "failed-1",
                outbox().store()
                        .claim("a", LONG, ClaimOrder.RETRIES_FIRST)
                        .orElseThrow()
                        .event()
                        .id());
    }
}
