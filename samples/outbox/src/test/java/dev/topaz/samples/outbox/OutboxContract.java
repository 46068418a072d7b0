package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for the outbox in every database. */
@Timeout(120)
abstract class OutboxContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;
    private static final Outcome DELIVERED = Outcome.delivered("request id 1");
    private static final Outcome PARKED = Outcome.parked("isv.refused");
    private static final Outcome LATER = Outcome.later(Optional.empty(), "isp.away");

    private DataSource database;
    private WorkOrders workOrders;
    private Outbox outbox;

    /** With the tables of the sample, empty. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        workOrders = new WorkOrders(database);
        outbox = new Outbox(database);
    }

    private Claim claim() throws SQLException {
        return outbox.claim("a", LONG).orElseThrow();
    }

    private void assertNothingIsDue() throws SQLException {
        assertEquals(Optional.empty(), outbox.claim("a", LONG));
    }

    @Test
    void aStepIsWrittenTogetherWithItsEvent() throws Exception {
        workOrders.open("wo", "买家申请退款");
        workOrders.move("wo", "1", "已受理");

        Claim first = claim();
        assertEquals(List.of("wo-1", "0", "买家申请退款"), told(first));
        outbox.bringBack(first, DELIVERED, OVER);
        assertEquals(List.of("wo-2", "1", "已受理"), told(claim()));
    }

    private static List<String> told(Claim claim) {
        return List.of(claim.event().id(), claim.event().status(), claim.event().text());
    }

    /** The time of a transaction is when it began; this one waits for the other. */
    @Test
    void aLaterVersionHasALaterTime() throws Exception {
        workOrders.open("wo", "");

        List<Event> events = Transaction.of(database, connection -> {
            connection
                    .prepareStatement("select version from work_order where id = 'none'")
                    .executeQuery();
            Event first = Transaction.of(database, other -> WorkOrders.move(other, "wo", "1", ""));
            return List.of(first, WorkOrders.move(connection, "wo", "2", ""));
        });
        assertEquals(List.of("wo-2", "wo-3"), events.stream().map(Event::id).toList());
        assertTrue(events.get(1).happenedAt().isAfter(events.get(0).happenedAt()), events::toString);
    }

    @Test
    void aStepThatFailsLeavesNoEvent() throws Exception {
        workOrders.open("wo", "");

        assertThrows(SQLException.class, () -> workOrders.open("wo", "twice"));
        assertThrows(SQLException.class, () -> workOrders.move("none", "1", ""));
        assertThrows(SQLException.class, () -> workOrders.move("wo", "1", "too long".repeat(200)));

        assertEquals(1, outbox.backlog().waiting());
        workOrders.move("wo", "1", "");
        outbox.bringBack(claim(), DELIVERED, OVER);
        assertEquals(2, claim().event().version());
    }

    @Test
    void aStepThatIsRolledBackTakesItsEventAlong() throws Exception {
        assertThrows(
                IllegalStateException.class,
                () -> Transaction.of(database, connection -> {
                    Outbox.add(connection, new Event("wo", 1, Instant.EPOCH, "0", ""));
                    throw new IllegalStateException("the business says no");
                }));

        assertNothingIsDue();
    }

    @Test
    void ofAWorkOrderOneEventIsUnderWay() throws Exception {
        workOrders.open("one", "");
        workOrders.move("one", "1", "");
        workOrders.open("other", "");

        assertEquals(
                Set.of("one-1", "other-1"),
                Set.of(claim().event().id(), claim().event().id()));
        assertNothingIsDue();
    }

    @Test
    void whatWaitsHoldsUpItsWorkOrderAlone() throws Exception {
        workOrders.open("one", "");
        workOrders.move("one", "1", "");
        outbox.bringBack(claim(), LATER, LONG);
        workOrders.open("other", "");

        assertEquals("other-1", claim().event().id());
        assertNothingIsDue();
    }

    @Test
    void whatHasWaitedLongEnoughIsDueAgain() throws Exception {
        workOrders.open("wo", "");
        outbox.bringBack(claim(), LATER, OVER);

        assertEquals(2, claim().attempt());
    }

    @Test
    void whatIsParkedLetsTheNextGo() throws Exception {
        workOrders.open("wo", "");
        workOrders.move("wo", "1", "");
        outbox.bringBack(claim(), PARKED, OVER);

        assertEquals(2, claim().event().version());
        assertEquals(1, outbox.backlog().parked());
    }

    @Test
    void whatAKilledCourierHadComesFreeWhenItsLeaseIsOver() throws Exception {
        workOrders.open("wo", "");
        workOrders.move("wo", "1", "");
        Claim killed = outbox.claim("a", OVER).orElseThrow();

        Claim next = outbox.claim("b", LONG).orElseThrow();
        assertEquals(killed.event(), next.event());
        assertNothingIsDue();
    }

    @Test
    void whoComesTooLateChangesNothing() throws Exception {
        workOrders.open("wo", "");
        Claim late = outbox.claim("a", OVER).orElseThrow();
        Claim next = outbox.claim("b", LONG).orElseThrow();

        assertFalse(outbox.bringBack(late, LATER, OVER));
        assertNothingIsDue();
        assertTrue(outbox.bringBack(next, DELIVERED, OVER));
        assertFalse(outbox.bringBack(late, LATER, OVER));
        assertNothingIsDue();
    }

    @Test
    void aLongNoteIsShortened() throws Exception {
        workOrders.open("wo", "");

        assertTrue(outbox.bringBack(claim(), Outcome.parked("x".repeat(5000)), OVER));
    }

    @Test
    void theBacklogTellsHowLongTheOldestHasWaited() throws Exception {
        assertEquals(new Backlog(0, Duration.ZERO, 0), outbox.backlog());

        workOrders.open("one", "");
        workOrders.open("other", "");
        age(Duration.ofHours(3));

        Backlog backlog = outbox.backlog();
        assertEquals(2, backlog.waiting());
        assertEquals(180, backlog.oldest().toMinutes(), 5);
    }

    @Test
    void whatIsParkedCanBeReleasedAndWhatIsDeliveredDeleted() throws Exception {
        workOrders.open("wo1", "");
        workOrders.open("wo2", "");
        outbox.bringBack(claim(), PARKED, OVER);
        outbox.bringBack(claim(), DELIVERED, OVER);
        age(Duration.ofDays(31));
        for (String operation : Schema.text("operations.sql").split(";")) {
            execute(operation);
        }

        assertEquals("wo1-1", claim().event().id());
        assertEquals(0, execute("delete from outbox where state = 'DELIVERED'"));
    }

    private void age(Duration by) throws SQLException {
        execute("update outbox set happened_at = happened_at - interval '" + by.toHours() + "' hour");
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    /** Two who write and four who deliver, all on the same five work orders. */
    @Test
    void nobodyGetsWhatAnotherHasAndTheOrderIsKept() throws Exception {
        List<String> workOrderIds = List.of("a", "b", "c", "d", "e");
        for (String id : workOrderIds) {
            workOrders.open(id, "");
        }

        assertEquals(List.of(), Traffic.on(workOrders, outbox, workOrderIds).mistakes());
    }
}
