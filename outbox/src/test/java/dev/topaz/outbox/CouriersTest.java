package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.BusinessFailure;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.TopBusinessException;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.FieldValues;
import dev.topaz.runtime.generated.Fields;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RefusalTable;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.token.TokenException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a whole backlog when something is wrong with one event, one seller or the app. */
@Timeout(120)
class CouriersTest extends OutboxOnH2 {
    private static final DeliveryResult DELIVERED = DeliveryResult.delivered("");

    private final Map<String, List<String>> sent = new ConcurrentHashMap<>();

    private Couriers start(EventSender sender, OutboxOptions options) {
        EventSender noting = (event, session) -> {
            sent.computeIfAbsent(event.aggregateId(), id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(session);
            return sender.send(event, session);
        };
        Couriers couriers = Couriers.start(store, noting, new Session("session of "), options);
        started.add(couriers);
        return couriers;
    }

    private record Session(String prefix) implements SessionSource {
        @Override
        public String session(String seller) {
            return prefix + seller;
        }

        @Override
        public void invalidate(String seller, String session) {
            // The next look-up returns the same.
        }
    }

    private static TopApiException refusal(String code, String subCode) {
        RefusalKind kind = RefusalTable.standard().kind(code, subCode);
        return new TopApiException.Builder("demo")
                .code(code)
                .subCode(subCode)
                .kind(kind)
                .build();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(10);
        }
    }

    private int calls() {
        return sent.values().stream().mapToInt(List::size).sum();
    }

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

    /** The app may not call, its key is wrong, the method is gone: mended by somebody, and not by another event. */
    @ParameterizedTest
    @CsvSource({
        "11, isv.permission-api-package-limit",
        "22, isv.invalid-method",
        "28, isv.missing-appkey",
        "29, isv.appkey-not-exists",
        "25, ''",
        "7, client.quota-unreachable"
    })
    void aTroubleOfTheAppRestsAllAndParksNone(String code, String subCode) throws Exception {
        for (int i = 0; i < 50; i++) {
            add("s" + i, "a" + i);
        }
        boolean[] isDown = {true};
        Duration aMoment = Duration.ofMillis(50);
        start(
                (event, session) -> {
                    if (isDown[0]) {
                        throw refusal(code, subCode);
                    }
                    return DELIVERED;
                },
                new OutboxOptions().couriers(4).backoff(FailureScope.APP, aMoment, aMoment));
        await(() -> calls() >= 8);
        assertEquals(1, store.backlog().paused());
        assertEquals(0, store.backlog().parked());
        isDown[0] = false;
        await(() -> store.backlog().waiting() == 0);

        assertEquals(0, store.backlog().parked() + store.backlog().paused());
    }

    @Test
    void whileTheAppRestsNoCourierCalls() throws Exception {
        for (int i = 0; i < 50; i++) {
            add("", "a" + i);
        }
        Duration anHour = Duration.ofHours(1);
        start(
                (event, session) -> {
                    throw refusal("29", "isv.appkey-not-exists");
                },
                new OutboxOptions().couriers(4).backoff(FailureScope.APP, anHour, anHour));
        await(() -> store.backlog().paused() == 1);
        started.get(0).close();

        assertTrue(calls() <= 4, "one call of each courier was under way: " + calls());
        assertEquals(50, store.backlog().waiting());
    }

    @ParameterizedTest
    @ValueSource(strings = {"27", "26", "12", "4"})
    void theSellersOfATroubleRestAndTheOthersGo(String code) throws Exception {
        for (int i = 0; i < 200; i++) {
            add("bad", "bad" + i);
        }
        for (int i = 0; i < 20; i++) {
            add("good", "good" + i);
        }
        Duration anHour = Duration.ofHours(1);
        start(
                (event, session) -> {
                    if (event.seller().equals("bad")) {
                        throw refusal(code, "");
                    }
                    return DELIVERED;
                },
                new OutboxOptions().backoff(FailureScope.SELLER, anHour, anHour));
        await(() -> store.backlog().waiting() == 200);
        started.get(0).close();

        assertEquals(0, store.backlog().parked());
        long badCalls =
                sent.keySet().stream().filter(id -> id.startsWith("bad")).count();
        assertTrue(badCalls <= 2, "each courier found out at most once: " + badCalls);
    }

    @Test
    void aSellerWithoutASessionRestsAndTheOthersGo() throws Exception {
        add("none", "a");
        add("good", "b");
        Couriers couriers = Couriers.start(
                store,
                (event, session) -> DELIVERED,
                new SessionSource() {
                    @Override
                    public String session(String seller) {
                        if (seller.equals("none")) {
                            throw new TokenException(TokenException.Reason.NOT_AUTHORISED, "authorise again", null);
                        }
                        return "session";
                    }

                    @Override
                    public void invalidate(String seller, String session) {}
                },
                new OutboxOptions().backoff(FailureScope.SELLER, Duration.ofHours(1), Duration.ofHours(1)));
        started.add(couriers);
        await(() -> store.backlog().waiting() == 1 && store.backlog().paused() == 1);

        assertEquals(0, store.backlog().parked());
    }

    /** Two hundred orders that the platform fails to take, in front of one that it takes. */
    @Test
    void stuckEventsDoNotHoldUpTheHealthy() throws Exception {
        for (int i = 0; i < 200; i++) {
            add("s", "stuck" + i);
        }
        Duration aMoment = Duration.ofMillis(1);
        start(
                (event, session) -> {
                    if (event.aggregateId().startsWith("stuck")) {
                        throw refusal("15", "isp.work-order-service-error");
                    }
                    return DELIVERED;
                },
                new OutboxOptions().backoff(FailureScope.EVENT, aMoment, aMoment));
        await(() -> sent.size() == 200);
        int before = calls();
        add("s", "healthy");
        await(() -> sent.containsKey("healthy"));

        // Every courier takes a new event at least every second time, however many failed ones are due.
        int meanwhile = calls() - before;
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

    /** The platform has taken the call, and the business behind it said no: another attempt would hear the same. */
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
    void aPlatformThatIsAwayRestsAll() throws Exception {
        add("s1", "a");
        add("s2", "b");
        Duration anHour = Duration.ofHours(1);
        start(
                (event, session) -> {
                    throw new TopTransportException(
                            FailureReason.CONNECTION_REFUSED, RetryAdvice.LATER, "nobody listens", null);
                },
                new OutboxOptions().couriers(1).backoff(FailureScope.APP, anHour, anHour));
        await(() -> store.backlog().paused() == 1);
        started.get(0).close();

        assertEquals(1, calls());
    }

    @Test
    void closingSignalsAllCouriersBeforeItWaitsAndBeginsNoEvent() throws Exception {
        for (int i = 0; i < 20; i++) {
            add("s", "a" + i);
        }
        CountDownLatch underWay = new CountDownLatch(4);
        CountDownLatch answers = new CountDownLatch(1);
        Couriers couriers = start(
                (event, session) -> {
                    underWay.countDown();
                    awaitQuietly(answers);
                    return DELIVERED;
                },
                new OutboxOptions().couriers(4));
        underWay.await();
        Thread closer = new Thread(couriers::close);
        closer.start();
        await(() -> closer.getState() == Thread.State.TIMED_WAITING);
        answers.countDown();
        closer.join();

        assertEquals(4, sent.size());
        assertEquals(16, store.backlog().waiting());
    }

    @Test
    void closingEndsInItsTimeAlthoughThePlatformDoesNotAnswer() throws Exception {
        add("s", "a");
        CountDownLatch underWay = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        Couriers couriers = start(
                (event, session) -> {
                    underWay.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        interrupted.incrementAndGet();
                    }
                    throw new TopTransportException(
                            FailureReason.INTERRUPTED, RetryAdvice.IF_IDEMPOTENT, "interrupted", null);
                },
                new OutboxOptions().couriers(1).closeTimeout(Duration.ofMillis(500)));
        underWay.await();
        couriers.close();

        assertEquals(1, interrupted.get());
        assertEquals(1, store.backlog().waiting());
        assertEquals(Set.of("a"), sent.keySet());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
