package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventState;
import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.ParkedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of events: its statements, each of which leaves it right. */
final class EventTable {
    /** An event that is due, whose aggregate has nothing before it, and whose seller and account are not paused. */
    private static final String DUE =
            "select id, attempts, aggregate_id, version, seller, type, payload, abandoned, courier, failures, account"
                    + " from topaz_outbox o"
                    + " where state = 'WAITING' and due_at <= $now"
                    + " and not exists (select 1 from topaz_outbox earlier where earlier.aggregate_id = o.aggregate_id"
                    + " and earlier.version < o.version and earlier.state = 'WAITING')"
                    + " and not exists (select 1 from topaz_outbox_pause r where r.until_at > $now"
                    + " and r.scope in (" + Pause.SCOPES_OF_EVENT + "))";

    /** Both ends of an index. */
    private static final String ACCOUNTS =
            "select min(account), max(account) from topaz_outbox where state = 'WAITING'";

    private static final String ADD = "insert into topaz_outbox"
            + " (aggregate_id, version, account, seller, type, payload, created_at, due_at)"
            + " values (?, ?, ?, ?, ?, ?, $now, $now)";

    private static final String TAKE =
            "update topaz_outbox set attempts = attempts + 1, courier = ?, due_at = $now + ?,"
                    + " abandoned = ? where id = ? and attempts = ? and state = 'WAITING'";

    private static final String SETTLE =
            "update topaz_outbox set state = ?, due_at = $now + ?, note = ?, settled_at = $now,"
                    + " failures = failures + ?, courier = null, abandoned = 0 where id = ? and attempts = ? and state = 'WAITING'";

    private static final String GIVE_BACK =
            "update topaz_outbox set due_at = $now, courier = null, attempts = attempts - 1"
                    + " where id = ? and attempts = ? and state = 'WAITING'";

    private static final String BACKLOG = "select count(case when state = 'WAITING' then 1 end),"
            + " coalesce($now - min(case when state = 'WAITING' then created_at end), 0),"
            + " count(case when state = 'PARKED' then 1 end),"
            + " (select count(*) from topaz_outbox_pause)"
            + " from topaz_outbox where state in ('WAITING', 'PARKED')";

    private static final String RELEASE = "update topaz_outbox set state = 'WAITING', due_at = $now, failures = 0"
            + " where state = 'PARKED' and (account = ? or '' = ?) and (seller = ? or '' = ?)"
            + " and (aggregate_id = ? or '' = ?)"
            + " and (note like ? escape '!')";

    private static final String OLD = "select id from topaz_outbox where state = 'DELIVERED' and settled_at < $now - ?"
            + " order by id limit 500";

    private static final int MAX_NOTE_LENGTH = 1000;

    private final SqlDialect dialect;
    private final SqlDialect.LockedRows lockedRows;

    EventTable(SqlDialect dialect, SqlDialect.LockedRows lockedRows) {
        this.dialect = dialect;
        this.lockedRows = lockedRows;
    }

    private String sql(String text) {
        return text.replace("$now", dialect.now());
    }

    void add(Connection connection, OutboxEvent event) throws SQLException {
        Sql.update(
                connection,
                sql(ADD),
                event.aggregateId(),
                event.version(),
                event.account(),
                event.seller(),
                event.type(),
                event.payload());
    }

    /** Which due events are asked for. */
    enum Tried {
        NEVER(" and attempts = 0"),
        BEFORE(" and attempts > 0");

        private final String condition;

        Tried(String condition) {
            this.condition = condition;
        }
    }

    /** An event that may be taken. */
    static final class Candidate {
        private final ClaimedEvent claim;
        private final int abandoned;

        private Candidate(ClaimedEvent claim, int abandoned) {
            this.claim = claim;
            this.abandoned = abandoned;
        }

        OutboxEvent event() {
            return claim.event();
        }

        /** Returns how many couriers in a row have taken the event and not come back. */
        int abandoned() {
            return abandoned;
        }

        ClaimedEvent taken(List<ClaimedEvent.PastFailure> failuresOfOthers) {
            List<ClaimedEvent.PastFailure> pastFailures = new ArrayList<>(failuresOfOthers);
            pastFailures.addAll(claim.pastFailures());
            return new ClaimedEvent(claim.row(), claim.attempt(), claim.event(), pastFailures);
        }
    }

    List<Candidate> due(Connection connection, Tried tried) throws SQLException {
        String query = sql(DUE) + tried.condition + " order by due_at" + dialect.lockingOne(lockedRows);
        return Sql.query(connection, query, EventTable::candidate);
    }

    /** Returns the account of the events that wait, if they are all of one. */
    Optional<String> onlyAccountWaiting(Connection connection) throws SQLException {
        return Sql.query(connection, ACCOUNTS, row -> onlyOne(row.getString(1), row.getString(2)))
                .get(0);
    }

    private static Optional<String> onlyOne(@Nullable String first, @Nullable String last) {
        return Optional.ofNullable(first).filter(account -> account.equals(last));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        OutboxEvent event = new OutboxEvent(row.getString(3), row.getLong(4), row.getString(7))
                .account(row.getString(11))
                .seller(row.getString(5))
                .type(row.getString(6));
        ClaimedEvent.PastFailure own = new ClaimedEvent.PastFailure(FailureScope.EVENT, row.getInt(10));
        ClaimedEvent claim = new ClaimedEvent(row.getLong(1), row.getInt(2) + 1, event, Collections.singletonList(own));
        return new Candidate(claim, row.getString(9) == null ? 0 : row.getInt(8) + 1);
    }

    /** Returns false if another courier was faster. */
    boolean take(Connection connection, Candidate candidate, String courier, Duration lease) throws SQLException {
        return Sql.update(
                        connection,
                        sql(TAKE),
                        courier,
                        lease.toMillis(),
                        candidate.abandoned(),
                        candidate.claim.row(),
                        candidate.claim.attempt() - 1)
                == 1;
    }

    boolean settle(Connection connection, ClaimedEvent claim, DeliveryResult result, Duration wait)
            throws SQLException {
        return Sql.update(
                        connection,
                        sql(SETTLE),
                        result.state().name(),
                        wait.toMillis(),
                        shortened(result.note()),
                        isFailureOfItsOwn(result) ? 1 : 0,
                        claim.row(),
                        claim.attempt())
                == 1;
    }

    private static boolean isFailureOfItsOwn(DeliveryResult result) {
        return result.state() == EventState.WAITING && result.scope() == FailureScope.EVENT;
    }

    /** Shortens a note, but never inside a character. PostgreSQL stores no NUL. */
    static String shortened(String note) {
        String text = note.replace('\u0000', ' ');
        if (text.length() <= MAX_NOTE_LENGTH) {
            return text;
        }
        boolean isSplit = Character.isHighSurrogate(text.charAt(MAX_NOTE_LENGTH - 1));
        return text.substring(0, isSplit ? MAX_NOTE_LENGTH - 1 : MAX_NOTE_LENGTH);
    }

    void giveBack(Connection connection, ClaimedEvent claim) throws SQLException {
        Sql.update(connection, sql(GIVE_BACK), claim.row(), claim.attempt());
    }

    Backlog backlog(Connection connection) throws SQLException {
        return Sql.query(
                        connection,
                        sql(BACKLOG),
                        row -> new Backlog(
                                row.getLong(1),
                                Duration.ofMillis(Math.max(0, row.getLong(2))),
                                row.getLong(3),
                                row.getLong(4)))
                .get(0);
    }

    int release(Connection connection, ParkedQuery query) throws SQLException {
        String note = query.noteContaining().replaceAll("([!%_])", "!$1");
        return Sql.update(
                connection,
                sql(RELEASE),
                query.account(),
                query.account(),
                query.seller(),
                query.seller(),
                query.aggregateId(),
                query.aggregateId(),
                "%" + note + "%");
    }

    /** Returns how many there were; the caller asks again until there are none. */
    int deleteSome(Connection connection, Duration age) throws SQLException {
        List<Long> ids = new ArrayList<>(Sql.query(connection, sql(OLD), row -> row.getLong(1), age.toMillis()));
        for (Long id : ids) {
            Sql.update(connection, "delete from topaz_outbox where id = ?", id);
        }
        return ids.size();
    }
}
