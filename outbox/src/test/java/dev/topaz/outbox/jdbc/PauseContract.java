package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds in every database for the deliveries that a failure pauses. */
interface PauseContract extends StoreContract {
    @Test
    default void theEventsOfASellerRestAndThoseOfOthersGo() throws Exception {
        outbox().addOf("s1", "a");
        outbox().addOf("s1", "b");
        outbox().store().settle(outbox().claim(), SELLER_RESTS, LONG);
        outbox().addOf("s2", "c");
        outbox().addOf("", "d");

        assertEquals(Set.of("c-1", "d-1"), outbox().claimAll());
        assertEquals(1, outbox().store().backlog().paused());
    }

    @Test
    default void whenTheAppRestsNothingGoes() throws Exception {
        outbox().addOf("s1", "a");
        outbox().addOf("s2", "b");
        outbox().store().settle(outbox().claim(), APP_RESTS, LONG);

        outbox().assertNothingIsDue();
        assertEquals(1, outbox().store().endPauses());
        assertEquals(Set.of("b-1"), outbox().claimAll());
    }

    @Test
    default void afterARestOneEventFindsOutWhetherTheTroubleHasPassed() throws Exception {
        for (String aggregateId : List.of("a", "b", "c")) {
            outbox().addOf("s", aggregateId);
        }
        outbox().store().settle(outbox().claim(), APP_RESTS, OVER);

        ClaimedEvent first = outbox().claim();
        assertEquals(1, first.failures(FailureScope.APP));
        outbox().assertNothingIsDue();
        outbox().store().settle(first, APP_RESTS, OVER);
        ClaimedEvent second = outbox().claim();
        assertEquals(2, second.failures(FailureScope.APP));
        outbox().store().settle(second, DELIVERED, OVER);
        assertEquals(0, outbox().claim().failures(FailureScope.APP));
        assertEquals(0, outbox().store().backlog().paused());
    }

    @Test
    default void ofASellerThatRestedOneEventFindsOut() throws Exception {
        outbox().addOf("s", "a");
        outbox().addOf("s", "b");
        outbox().store().settle(outbox().claim(), SELLER_RESTS, OVER);

        ClaimedEvent first = outbox().claim();
        assertEquals(1, first.failures(FailureScope.SELLER));
        outbox().assertNothingIsDue();
        outbox().store().giveBack(first);
        assertEquals(1, outbox().claim().failures(FailureScope.SELLER));
    }

    /** Two apps of one outbox: what is wrong with one of them is nothing to the other. */
    @Test
    default void whenTheAppOfAnAccountRestsThoseOfOthersGo() throws Exception {
        outbox().add(new OutboxEvent("a", 1, "").account("shop-a").seller("s"));
        outbox().store().settle(outbox().claim(), APP_RESTS, LONG);
        outbox().add(new OutboxEvent("b", 1, "").account("shop-b").seller("s"));
        outbox().add(new OutboxEvent("c", 1, "").seller("s"));
        outbox().add(new OutboxEvent("d", 1, "").account("shop-a"));

        assertEquals(Set.of("b-1", "c-1"), outbox().claimAll());
        assertEquals(1, outbox().store().endPauses());
        assertEquals(Set.of("d-1"), outbox().claimAll());
    }

    @Test
    default void aSellerOfOneAccountRestsThereAlone() throws Exception {
        outbox().add(new OutboxEvent("a", 1, "").account("shop-a").seller("s"));
        outbox().store().settle(outbox().claim(), SELLER_RESTS, OVER);
        outbox().add(new OutboxEvent("b", 1, "").account("shop-a").seller("s"));
        ClaimedEvent second = outbox().claim();
        assertEquals("b-1", second.event().id());
        assertEquals("shop-a", second.event().account());
        assertEquals(1, second.failures(FailureScope.SELLER));

        outbox().add(new OutboxEvent("c", 1, "").account("shop-b").seller("s"));
        ClaimedEvent other = outbox().claim();
        assertEquals("c-1", other.event().id());
        assertEquals(0, other.failures(FailureScope.SELLER));
    }

    @Test
    default void namesOfTheGreatestLengthCanRest() throws Exception {
        String longest = "名".repeat(OutboxEvent.MAX_NAME_LENGTH);
        outbox().add(new OutboxEvent("a", 1, "").account(longest).seller(longest));
        outbox().store().settle(outbox().claim(), SELLER_RESTS, LONG);

        assertEquals(1, outbox().store().backlog().paused());
    }
}
