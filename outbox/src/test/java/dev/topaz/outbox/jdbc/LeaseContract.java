package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.FailureScope;
import org.junit.jupiter.api.Test;

/** What holds in every database for an event that a courier has taken. */
interface LeaseContract extends StoreContract {
    @Test
    default void whatFailsKnowsHowOftenInARow() throws Exception {
        outbox().add("wo", 1);
        outbox().store().settle(outbox().claim(), LATER, OVER);
        outbox().store().settle(outbox().claim(), LATER, OVER);

        ClaimedEvent third = outbox().claim();
        assertEquals(3, third.attempt());
        assertEquals(2, third.failures(FailureScope.EVENT));
    }

    @Test
    default void whatAKilledCourierHadComesFreeWhenItsLeaseIsOver() throws Exception {
        outbox().add("wo", 1);
        outbox().store().claim("a", OVER, ClaimOrder.NEW_FIRST).orElseThrow();

        assertEquals("wo-1", outbox().claim().event().id());
        outbox().assertNothingIsDue();
    }

    @Test
    default void anEventThatEndsOneCourierAfterTheOtherIsParked() throws Exception {
        outbox().add("killer", 1);
        for (int i = 0; i < 5; i++) {
            assertTrue(outbox().store().claim("a", OVER, ClaimOrder.NEW_FIRST).isPresent());
        }

        outbox().assertNothingIsDue();
        assertEquals(1, outbox().store().backlog().parked());
    }

    @Test
    default void aCourierThatComesTooLateChangesNothing() throws Exception {
        outbox().add("wo", 1);
        ClaimedEvent late =
                outbox().store().claim("a", OVER, ClaimOrder.NEW_FIRST).orElseThrow();
        ClaimedEvent next = outbox().claim();

        assertFalse(outbox().store().settle(late, LATER, OVER));
        outbox().assertNothingIsDue();
        assertTrue(outbox().store().settle(next, DELIVERED, OVER));
        assertFalse(outbox().store().settle(late, LATER, OVER));
        outbox().assertNothingIsDue();
    }

    @Test
    default void whatIsGivenBackIsDueAtOnceAndNotCounted() throws Exception {
        outbox().add("wo", 1);
        outbox().store().giveBack(outbox().claim());

        assertEquals(1, outbox().claim().attempt());
    }

    @Test
    default void aLongNoteIsShortened() throws Exception {
        outbox().add("wo", 1);
        outbox().add("other", 1);

        assertTrue(outbox().store().settle(outbox().claim(), DeliveryResult.parked("误".repeat(5000)), OVER));
        assertTrue(outbox().store()
                .settle(outbox().claim(), DeliveryResult.later(FailureScope.APP, "误".repeat(5000)), OVER));
    }
}
