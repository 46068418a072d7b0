package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.BusinessFailure;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.TopBusinessException;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.FieldValues;
import dev.topaz.runtime.generated.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of each event, and how waits grow. */
@Timeout(300)
class CouriersTest extends CouriersOnH2 {
    @Test
    void eachEventIsSentWithTheSessionOfItsSeller() throws Exception {
        add("s1", "a");
        add("s2", "b");
        add("", "c");
        start((event, session) -> DELIVERED, new OutboxOptions());
        await(() -> store.backlog().waiting() == 0);

        assertEquals(
                Map.of("a", List.of("session of s1"), "b", List.of("session of s2"), "c", List.of("")),
                Map.copyOf(sent));
    }

    @Test
    void stuckEventsDoNotHoldUpTheHealthy() throws Exception {
        for (int i = 0; i < 200; i++) {
            add("s", "stuck" + i);
        }
        Duration aMoment = Duration.ofMillis(1);
        CompletableFuture<Integer> callsAtTheHealthy = new CompletableFuture<>();
        start(
                (event, session) -> {
                    if (event.aggregateId().startsWith("stuck")) {
                        throw refusal("15", "isp.work-order-service-error");
                    }
                    callsAtTheHealthy.complete(calls());
                    return DELIVERED;
                },
                new OutboxOptions().backoff(FailureScope.EVENT, aMoment, aMoment));
        await(() -> sent.size() == 200);
        add("s", "healthy");
        int before = calls();

        // Every courier takes a new event at least every second time, however many failed ones are due.
        int meanwhile = callsAtTheHealthy.get() - before;
        assertTrue(meanwhile < 100, "the healthy event waited for " + meanwhile + " calls of stuck ones");
    }

    @Test
    void whatThePlatformHoldsAgainstAnEventParksThatEvent() throws Exception {
        add("s", "refused");
        add("s", "good");
        start(
                (event, session) -> {
                    if (event.aggregateId().equals("refused")) {
                        throw refusal("15", "isv.work-order-closed");
                    }
                    return DELIVERED;
                },
                new OutboxOptions());
        await(() -> store.backlog().waiting() == 0);

        assertEquals(1, store.backlog().parked());
    }

    @Test
    void aFailureOfTheBusinessParksTheEvent() throws Exception {
        add("s", "closed");
        start(
                (event, session) -> {
                    throw new TopBusinessException("demo", FailedResponse.fromJson("{\"demo_response\":{}}"));
                },
                new OutboxOptions());
        await(() -> store.backlog().waiting() == 0);

        assertEquals(1, store.backlog().parked());
    }

    /** As generated code has one for an API whose answer says itself whether it succeeded. */
    private static final class FailedResponse extends TaobaoResponse {
        private FailedResponse(Answer answer) {
            super(answer);
            FieldValues unused = Fields.builder().build().read(answer.fields());
        }

        static FailedResponse fromJson(String json) {
            return ofJson("demo", json, FailedResponse::new);
        }

        @Override
        protected BusinessFailure readBusinessFailure() {
            return failureUnless(false, "closed", "the work order is closed", null);
        }
    }

    @Test
    void anEventThatTheSenderCannotReadIsParkedAndNobodyRests() throws Exception {
        add("s", "poison");
        add("s", "good");
        Duration aMoment = Duration.ofMillis(1);
        start(
                (event, session) -> {
                    if (event.aggregateId().equals("poison")) {
                        throw new IllegalArgumentException("not JSON");
                    }
                    return DELIVERED;
                },
                new OutboxOptions().poisonAttempts(3).backoff(FailureScope.EVENT, aMoment, aMoment));
        await(() -> store.backlog().waiting() == 0);

        assertEquals(1, store.backlog().parked());
        assertEquals(3, sent.get("poison").size());
    }

    @Test
    void waitsDoubleUpToTheirBound() {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(9));

        assertEquals(
                List.of(1L, 2L, 4L, 8L, 9L, 9L),
                List.of(1, 2, 3, 4, 5, 1000).stream()
                        .map(failures -> backoff.wait(failures).toSeconds())
                        .toList());
    }
}
