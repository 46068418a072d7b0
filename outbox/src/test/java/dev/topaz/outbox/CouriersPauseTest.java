package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.token.TokenException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a whole backlog when something is wrong with one seller or the app. */
@Timeout(300)
class CouriersPauseTest extends CouriersOnH2 {
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
        Duration aMoment = Duration.ofMillis(10);
        start(
                (event, session) -> {
                    if (isDown[0]) {
                        throw refusal(code, subCode);
                    }
                    return DELIVERED;
                },
                new OutboxOptions().couriers(4).poll(aMoment).backoff(FailureScope.APP, aMoment, aMoment));
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

    /** The quota of one account's app is spent: the events of the other account go on. */
    @Test
    void aTroubleOfOneAccountRestsThatAccountAlone() throws Exception {
        for (int i = 0; i < 20; i++) {
            add(new OutboxEvent("a" + i, 1, "").account("shop-a").seller("s"));
            add(new OutboxEvent("b" + i, 1, "").account("shop-b").seller("s"));
        }
        Duration anHour = Duration.ofHours(1);
        start(
                (event, session) -> {
                    if (event.account().equals("shop-a")) {
                        throw refusal("7", "accesscontrol.limited-by-app-access-count");
                    }
                    return DELIVERED;
                },
                new OutboxOptions().backoff(FailureScope.APP, anHour, anHour));
        await(() -> store.backlog().waiting() == 20);

        assertEquals(0, store.backlog().parked());
        assertEquals(1, store.backlog().paused());
    }
}
