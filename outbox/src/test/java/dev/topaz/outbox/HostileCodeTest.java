package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.TopApiException;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.testdata.BrokenLog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code of the user's that throws what nobody expects, and leaves behind what it should not: the couriers go on. */
@Timeout(300)
class HostileCodeTest extends OutboxOnH2 {
    private static final DeliveryResult DELIVERED = DeliveryResult.delivered("");
    private static final OutboxOptions ONE = new OutboxOptions().couriers(1).poll(Duration.ofMillis(5));

    private void start(OutboxStore from, EventSender sender, SessionSource sessions, OutboxOptions options) {
        started.add(Couriers.start(from, sender, sessions, options));
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(5);
        }
    }

    @Test
    void aCourierOutlivesAListenerThatThrowsErrors() throws Exception {
        for (int i = 0; i < 5; i++) {
            add("", "a" + i);
        }
        OutboxListener broken = new OutboxListener() {
            @Override
            public void settled(OutboxEvent event, DeliveryResult result, Duration took) {
                throw new NoClassDefFoundError("io/micrometer/core/instrument/Timer, on purpose");
            }

            @Override
            public void backlog(Backlog backlog) {
                throw new StackOverflowError("thrown on purpose");
            }
        };
        start(store, (event, session) -> DELIVERED, SessionSource.fixed("s"), ONE.listener(broken));
        await(() -> store.backlog().waiting() == 0);
    }

    @Test
    void aCourierAndTheCountOfTheBacklogOutliveALogThatThrows() throws Exception {
        add("", "a");
        AtomicInteger heard = new AtomicInteger();
        OutboxListener listener = new OutboxListener() {
            @Override
            public void storeFailed(RuntimeException failure) {
                heard.incrementAndGet();
            }
        };
        try (BrokenLog log = new BrokenLog("dev.topaz.outbox")) {
            start(
                    new BrokenStore(store),
                    (event, session) -> DELIVERED,
                    SessionSource.fixed("s"),
                    ONE.backlogInterval(Duration.ofMillis(5)).listener(listener));
            log.awaitRecord();
            await(() -> store.backlog().waiting() == 0 && heard.get() > 3);
        }
    }

    @Test
    void aCourierOutlivesAnInterruptThatItsSenderLeavesBehind() throws Exception {
        for (int i = 0; i < 5; i++) {
            add("", "a" + i);
        }
        start(
                store,
                (event, session) -> {
                    Thread.currentThread().interrupt();
                    return DELIVERED;
                },
                SessionSource.fixed("s"),
                ONE);
        await(() -> store.backlog().waiting() == 0);
    }

    @Test
    void theBacklogIsCountedAgainAfterAnInterruptThatAListenerLeavesBehind() throws Exception {
        AtomicInteger counted = new AtomicInteger();
        OutboxListener interrupting = new OutboxListener() {
            @Override
            public void backlog(Backlog backlog) {
                counted.incrementAndGet();
                Thread.currentThread().interrupt();
            }
        };
        start(
                store,
                (event, session) -> DELIVERED,
                SessionSource.fixed("s"),
                ONE.backlogInterval(Duration.ofMillis(5)).listener(interrupting));
        await(() -> counted.get() > 3);
    }

    /** Collects what the listener hears of failures of the store. */
    private static OutboxListener hearing(List<RuntimeException> failures) {
        return new OutboxListener() {
            @Override
            public void storeFailed(RuntimeException failure) {
                failures.add(failure);
            }
        };
    }

    /** As a double does that nobody has told what to answer. */
    @Test
    void aSenderThatReturnsNothingIsNotTakenForAStoreThatFails() throws Exception {
        add("", "a");
        List<RuntimeException> heard = new CopyOnWriteArrayList<>();
        start(
                store,
                (event, session) -> null,
                SessionSource.fixed("s"),
                ONE.poisonAttempts(1).listener(hearing(heard)));
        await(() -> store.backlog().parked() == 1);

        assertEquals(List.of(), heard);
    }

    /** The field of the answer that the note is taken from may be absent. */
    @Test
    void aResultWithoutANoteIsKeptLikeAnyOther() throws Exception {
        add("", "a");
        add("", "b");
        List<RuntimeException> heard = new CopyOnWriteArrayList<>();
        start(
                store,
                (event, session) ->
                        event.aggregateId().equals("a") ? DeliveryResult.parked(null) : DeliveryResult.delivered(null),
                SessionSource.fixed("s"),
                ONE.listener(hearing(heard)));
        await(() -> store.backlog().parked() == 1 && store.backlog().waiting() == 0);

        assertEquals(List.of(), heard);
        assertEquals(1, store.release(ParkedQuery.all().noteContaining("")));
    }

    @Test
    void aLookUpThatFindsNoSessionParksNoEvent() throws Exception {
        add("seller", "a");
        List<RuntimeException> heard = new CopyOnWriteArrayList<>();
        AtomicInteger sent = new AtomicInteger();
        start(
                store,
                (event, session) -> {
                    sent.incrementAndGet();
                    return DELIVERED;
                },
                SessionSource.fixed(null),
                ONE.listener(hearing(heard)));
        await(() -> store.backlog().paused() == 1);

        assertEquals(List.of(), heard);
        assertEquals(0, sent.get());
    }

    /** A store that throws an Error the first times, as one does whose driver is half there. */
    private static final class BrokenStore extends ForwardingStore {
        private final AtomicInteger claims = new AtomicInteger();

        BrokenStore(OutboxStore store) {
            super(store);
        }

        @Override
        public Optional<ClaimedEvent> claim(String courier, Duration lease, ClaimOrder order) {
            if (claims.incrementAndGet() == 1) {
                throw new NoClassDefFoundError("thrown on purpose");
            }
            return super.claim(courier, lease, order);
        }

        @Override
        public Backlog backlog() {
            throw new NoClassDefFoundError("thrown on purpose");
        }
    }

    @Test
    void aCourierOutlivesAStoreThatThrowsAnErrorAndTheListenerHearsOfIt() throws Exception {
        add("", "a");
        List<RuntimeException> heard = new CopyOnWriteArrayList<>();
        OutboxListener listener = new OutboxListener() {
            @Override
            public void storeFailed(RuntimeException failure) {
                heard.add(failure);
            }
        };
        start(new BrokenStore(store), (event, session) -> DELIVERED, SessionSource.fixed("s"), ONE.listener(listener));
        await(() -> store.backlog().waiting() == 0 && heard.size() >= 2);

        assertTrue(heard.stream().allMatch(each -> each.getCause() instanceof NoClassDefFoundError), heard.toString());
    }

    /** The look-up is no fault of the event: it must not be parked after five attempts. */
    @Test
    void aLookUpOfSessionsThatFailsInItsOwnWayParksNoEvent() throws Exception {
        for (int i = 0; i < 3; i++) {
            add("bad", "bad" + i);
        }
        add("good", "good");
        AtomicInteger lookUps = new AtomicInteger();
        SessionSource sessions = new SessionSource() {
            @Override
            public String session(String seller) {
                if (seller.equals("bad")) {
                    lookUps.incrementAndGet();
                    throw new IllegalStateException("the table of sellers cannot be read");
                }
                return "session";
            }

            @Override
            public void invalidate(String seller, String session) {}
        };
        Duration aMoment = Duration.ofMillis(1);
        start(
                store,
                (event, session) -> DELIVERED,
                sessions,
                ONE.poisonAttempts(1)
                        .backoff(FailureScope.SELLER, aMoment, aMoment)
                        .backoff(FailureScope.EVENT, aMoment, aMoment));
        await(() -> lookUps.get() > 10 && store.backlog().waiting() == 3);

        assertEquals(0, store.backlog().parked());
    }

    /** The platform does not always say how long a quota is spent, and it may be extended: one event asks from time to time. */
    @Test
    void aPauseUntilMidnightIsCutSoThatOneEventFindsOut() throws Exception {
        add("", "a");
        Instant midnight = Instant.now().plus(Duration.ofHours(14));
        start(
                store,
                (event, session) -> {
                    throw new TopApiException.Builder("demo")
                            .code("7")
                            .subCode("accesscontrol.limited-by-app-access-count")
                            .kind(RefusalKind.QUOTA_SPENT)
                            .notBefore(midnight)
                            .build();
                },
                SessionSource.fixed("s"),
                ONE);
        await(() -> store.backlog().paused() == 1);

        assertEquals(0, store.backlog().parked());
        assertTrue(pauseMillis() <= Duration.ofMinutes(10).toMillis(), pauseMillis() + " ms");
    }

    /** By the clock of the database, which rounds: to that of this JVM it can be a millisecond ahead. */
    private long pauseMillis() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select until_at - cast(extract(epoch from current_timestamp) * 1000 as bigint)"
                                + " from topaz_outbox_pause where scope = 'app'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void timesWithoutALimitCanBeCounted() throws Exception {
        Duration forEver = ChronoUnit.FOREVER.getDuration();
        add("", "a");
        List<RuntimeException> heard = new CopyOnWriteArrayList<>();
        AtomicInteger counted = new AtomicInteger();
        OutboxListener listener = new OutboxListener() {
            @Override
            public void storeFailed(RuntimeException failure) {
                heard.add(failure);
            }

            @Override
            public void backlog(Backlog backlog) {
                counted.incrementAndGet();
            }
        };
        OutboxOptions endless = new OutboxOptions()
                .lease(forEver)
                .closeTimeout(forEver)
                .retention(forEver)
                .backoff(FailureScope.EVENT, Duration.ofMillis(1), forEver)
                .backlogInterval(Duration.ofMillis(5))
                .listener(listener);
        start(store, (event, session) -> DELIVERED, SessionSource.fixed("s"), endless);
        await(() -> store.backlog().waiting() == 0 && counted.get() > 3);

        assertEquals(List.of(), heard);
        assertTrue(endless.callDeadline().compareTo(Duration.ofDays(365)) > 0);
    }
}
