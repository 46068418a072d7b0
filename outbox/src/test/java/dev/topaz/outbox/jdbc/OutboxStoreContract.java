package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.outbox.ParkedQuery;
import dev.topaz.outbox.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for the outbox in every database. */
@Timeout(120)
abstract class OutboxStoreContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;
    private static final DeliveryResult DELIVERED = DeliveryResult.delivered("request id 1");
    private static final DeliveryResult PARKED = DeliveryResult.parked("isv.refused, 100% sure");
    private static final DeliveryResult LATER = DeliveryResult.later(FailureScope.EVENT, "isp.away");
    private static final DeliveryResult SELLER_RESTS = DeliveryResult.later(FailureScope.SELLER, "code 27");
    private static final DeliveryResult APP_RESTS = DeliveryResult.later(FailureScope.APP, "code 11");

    private DataSource database;
    private JdbcOutboxStore store;

    /** With the tables of the outbox, empty. */
    abstract DataSource database() throws Exception;

    JdbcOutboxStore store(DataSource database) {
        return new JdbcOutboxStore(database);
    }

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = store(database);
    }

    private void add(String aggregateId, long version) throws SQLException {
        add(new OutboxEvent(aggregateId, version, "买家申请退款"));
    }

    private void addOf(String seller, String aggregateId) throws SQLException {
        add(new OutboxEvent(aggregateId, 1, "").seller(seller));
    }

    private void add(OutboxEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            store.add(connection, event);
            connection.commit();
        }
    }

    private Optional<ClaimedEvent> tryToClaim() {
        return store.claim("a", LONG, ClaimOrder.NEW_FIRST);
    }

    private ClaimedEvent claim() {
        return tryToClaim().orElseThrow();
    }

    private void assertNothingIsDue() {
        assertEquals(Optional.empty(), tryToClaim().map(ClaimedEvent::event));
    }

    private Set<String> claimAll() {
        Set<String> ids = new HashSet<>();
        for (Optional<ClaimedEvent> next = tryToClaim(); next.isPresent(); next = tryToClaim()) {
            ids.add(next.get().event().id());
        }
        return ids;
    }

    @Test
    void anEventComesBackAsItWasWritten() throws Exception {
        String longText = "长".repeat(60_000);
        add(new OutboxEvent("wo", 7, longText).seller("2054321").type("work-order"));

        ClaimedEvent claim = claim();
        assertEquals("wo-7", claim.event().id());
        assertEquals(longText, claim.event().payload());
        assertEquals("2054321", claim.event().seller());
        assertEquals("work-order", claim.event().type());
        assertEquals(1, claim.attempt());
    }

    @Test
    void anEventOfATransactionThatIsRolledBackIsGone() throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            store.add(connection, new OutboxEvent("wo", 1, ""));
            connection.rollback();
        }

        assertNothingIsDue();
    }

    @Test
    void aVersionIsWrittenOnce() throws Exception {
        add("wo", 1);

        String message =
                assertThrows(OutboxStoreException.class, () -> add("wo", 1)).getMessage();
        assertTrue(message.startsWith("the event wo-1 cannot be written: "), message);
    }

    @Test
    void ofAnAggregateOneEventIsUnderWay() throws Exception {
        add("one", 1);
        add("one", 2);
        add("other", 1);

        assertEquals(Set.of("one-1", "other-1"), claimAll());
    }

    @Test
    void whatWaitsHoldsUpItsAggregateAlone() throws Exception {
        add("one", 1);
        add("one", 2);
        store.settle(claim(), LATER, LONG);
        add("other", 1);

        assertEquals(Set.of("other-1"), claimAll());
    }

    @Test
    void whatIsDeliveredOrParkedLetsTheNextGo() throws Exception {
        add("wo", 1);
        add("wo", 2);
        add("wo", 3);
        store.settle(claim(), PARKED, OVER);
        store.settle(claim(), DELIVERED, OVER);

        assertEquals(3, claim().event().version());
        assertEquals(1, store.backlog().parked());
    }

    @Test
    void whatFailsKnowsHowOftenInARow() throws Exception {
        add("wo", 1);
        store.settle(claim(), LATER, OVER);
        store.settle(claim(), LATER, OVER);

        ClaimedEvent third = claim();
        assertEquals(3, third.attempt());
        assertEquals(2, third.failures(FailureScope.EVENT));
    }

    @Test
    void whatAKilledCourierHadComesFreeWhenItsLeaseIsOver() throws Exception {
        add("wo", 1);
        store.claim("a", OVER, ClaimOrder.NEW_FIRST).orElseThrow();

        assertEquals("wo-1", claim().event().id());
        assertNothingIsDue();
    }

    @Test
    void anEventThatEndsOneCourierAfterTheOtherIsParked() throws Exception {
        add("killer", 1);
        for (int i = 0; i < 5; i++) {
            assertTrue(store.claim("a", OVER, ClaimOrder.NEW_FIRST).isPresent());
        }

        assertNothingIsDue();
        assertEquals(1, store.backlog().parked());
    }

    @Test
    void aCourierThatComesTooLateChangesNothing() throws Exception {
        add("wo", 1);
        ClaimedEvent late = store.claim("a", OVER, ClaimOrder.NEW_FIRST).orElseThrow();
        ClaimedEvent next = claim();

        assertFalse(store.settle(late, LATER, OVER));
        assertNothingIsDue();
        assertTrue(store.settle(next, DELIVERED, OVER));
        assertFalse(store.settle(late, LATER, OVER));
        assertNothingIsDue();
    }

    @Test
    void whatIsGivenBackIsDueAtOnceAndNotCounted() throws Exception {
        add("wo", 1);
        store.giveBack(claim());

        assertEquals(1, claim().attempt());
    }

    @Test
    void aLongNoteIsShortened() throws Exception {
        add("wo", 1);
        add("other", 1);

        assertTrue(store.settle(claim(), DeliveryResult.parked("误".repeat(5000)), OVER));
        assertTrue(store.settle(claim(), DeliveryResult.later(FailureScope.APP, "误".repeat(5000)), OVER));
    }

    @Test
    void newEventsAndRetriesTakeTurns() throws Exception {
        add("failed", 1);
        store.settle(claim(), LATER, OVER);
        add("new", 1);

        assertEquals("new-1", claim().event().id());
        add("newer", 1);
        assertEquals(
                "failed-1",
                store.claim("a", LONG, ClaimOrder.RETRIES_FIRST)
                        .orElseThrow()
                        .event()
                        .id());
    }

    @Test
    void theEventsOfASellerRestAndThoseOfOthersGo() throws Exception {
        addOf("s1", "a");
        addOf("s1", "b");
        store.settle(claim(), SELLER_RESTS, LONG);
        addOf("s2", "c");
        addOf("", "d");

        assertEquals(Set.of("c-1", "d-1"), claimAll());
        assertEquals(1, store.backlog().paused());
    }

    @Test
    void whenTheAppRestsNothingGoes() throws Exception {
        addOf("s1", "a");
        addOf("s2", "b");
        store.settle(claim(), APP_RESTS, LONG);

        assertNothingIsDue();
        assertEquals(1, store.endPauses());
        assertEquals(Set.of("b-1"), claimAll());
    }

    @Test
    void afterARestOneEventFindsOutWhetherTheTroubleHasPassed() throws Exception {
        for (String aggregateId : List.of("a", "b", "c")) {
            addOf("s", aggregateId);
        }
        store.settle(claim(), APP_RESTS, OVER);

        ClaimedEvent first = claim();
        assertEquals(1, first.failures(FailureScope.APP));
        assertNothingIsDue();
        store.settle(first, APP_RESTS, OVER);
        ClaimedEvent second = claim();
        assertEquals(2, second.failures(FailureScope.APP));
        store.settle(second, DELIVERED, OVER);
        assertEquals(0, claim().failures(FailureScope.APP));
        assertEquals(0, store.backlog().paused());
    }

    @Test
    void ofASellerThatRestedOneEventFindsOut() throws Exception {
        addOf("s", "a");
        addOf("s", "b");
        store.settle(claim(), SELLER_RESTS, OVER);

        ClaimedEvent first = claim();
        assertEquals(1, first.failures(FailureScope.SELLER));
        assertNothingIsDue();
        store.giveBack(first);
        assertEquals(1, claim().failures(FailureScope.SELLER));
    }

    @Test
    void theBacklogTellsHowLongTheOldestHasWaited() throws Exception {
        assertEquals(Backlog.EMPTY.toString(), store.backlog().toString());

        add("one", 1);
        add("other", 1);
        Tables.execute(database, "update topaz_outbox set created_at = created_at - 10800000");

        Backlog backlog = store.backlog();
        assertEquals(2, backlog.waiting());
        assertEquals(180, backlog.oldest().toMinutes(), 5);
    }

    @Test
    void parkedEventsAreReleasedInBulkByWhatTheyHaveInCommon() throws Exception {
        addOf("s1", "a");
        addOf("s1", "b");
        addOf("s2", "c");
        for (int i = 0; i < 3; i++) {
            store.settle(claim(), PARKED, OVER);
        }

        assertEquals(0, store.release(ParkedQuery.all().noteContaining("isv_refused")));
        assertEquals(1, store.release(ParkedQuery.all().seller("s1").aggregateId("b")));
        assertEquals(1, store.release(ParkedQuery.all().seller("s2").noteContaining("100% s")));
        assertEquals(Set.of("b-1", "c-1"), claimAll());
        assertEquals(1, store.release(ParkedQuery.all()));
        assertEquals(Set.of("a-1"), claimAll());
    }

    @Test
    void whatWasDeliveredLongAgoIsDeleted() throws Exception {
        add("old", 1);
        store.settle(claim(), DELIVERED, OVER);
        Tables.execute(database, "update topaz_outbox set settled_at = settled_at - 3600001");
        add("recent", 1);
        store.settle(claim(), DELIVERED, OVER);
        add("waiting", 1);

        assertEquals(1, store.deleteDelivered(Duration.ofHours(1)));
        assertEquals(0, store.deleteDelivered(Duration.ofHours(1)));
        assertEquals(Set.of("waiting-1"), claimAll());
    }

    /** Four couriers on the same five aggregates. */
    @Test
    void nobodyGetsWhatAnotherHasAndTheOrderIsKept() throws Exception {
        int steps = 20;
        List<String> aggregateIds = List.of("a", "b", "c", "d", "e");
        for (long version = 1; version <= steps; version++) {
            for (String id : aggregateIds) {
                add(id, version);
            }
        }
        AtomicInteger left = new AtomicInteger(steps * aggregateIds.size());
        Map<String, List<Long>> delivered = new ConcurrentHashMap<>();
        inParallel(4, () -> deliver(left, delivered));

        List<Long> inOrder = LongStream.rangeClosed(1, steps).boxed().toList();
        assertEquals(aggregateIds.size(), delivered.size());
        delivered.forEach((id, versions) -> assertEquals(inOrder, versions, id));
    }

    private Void deliver(AtomicInteger left, Map<String, List<Long>> delivered) {
        while (left.get() > 0) {
            tryToClaim().ifPresent(claim -> {
                delivered
                        .computeIfAbsent(
                                claim.event().aggregateId(), id -> Collections.synchronizedList(new ArrayList<>()))
                        .add(claim.event().version());
                store.settle(claim, DELIVERED, OVER);
                left.decrementAndGet();
            });
        }
        return null;
    }

    private static void inParallel(int threads, Callable<Void> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<Void>> all = executor.invokeAll(Collections.nCopies(threads, task));
        executor.shutdown();
        for (Future<Void> each : all) {
            each.get();
        }
    }
}
