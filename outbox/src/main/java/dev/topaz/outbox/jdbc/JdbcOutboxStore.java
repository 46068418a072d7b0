package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.DeliveryResult;
import dev.topaz.outbox.EventState;
import dev.topaz.outbox.FailureScope;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.outbox.ParkedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * The outbox in tables of PostgreSQL, MySQL, MariaDB or H2, beside those of the business. The migrations that create them are in
 * {@code db/topaz-outbox} of this module's jar. Connects when it is first used.
 *
 * <pre>{@code
 * JdbcOutboxStore store = new JdbcOutboxStore(dataSource);
 * try (Connection connection = dataSource.getConnection()) {
 *     connection.setAutoCommit(false);
 *     long version = acceptWorkOrder(connection, "wo-17");
 *     store.add(connection, new OutboxEvent("wo-17", version, "ACCEPTED").seller("2054321"));
 *     connection.commit();
 * }
 * }</pre>
 */
public final class JdbcOutboxStore implements OutboxStore {
    private final Transactions transactions;
    private final AtomicReference<Tables> tables = new AtomicReference<>();

    private static final class Tables {
        private final EventTable events;
        private final PauseTable pauses;

        private Tables(SqlDialect dialect, SqlDialect.LockedRows lockedRows) {
            this.events = new EventTable(dialect, lockedRows);
            this.pauses = new PauseTable(dialect);
        }
    }

    /** @param database where the tables are; couriers take a connection for a moment before and after each call */
    public JdbcOutboxStore(DataSource database) {
        this.transactions = new Transactions(database);
    }

    /** Creates a store that uses the statements of another version of the database; tests use it. */
    JdbcOutboxStore(DataSource database, SqlDialect dialect, SqlDialect.LockedRows lockedRows) {
        this(database);
        tables.set(new Tables(dialect, lockedRows));
    }

    private Tables tables(Connection connection) throws SQLException {
        Tables known = tables.get();
        if (known != null) {
            return known;
        }
        SqlDialect dialect = SqlDialect.of(connection);
        Tables found = new Tables(dialect, dialect.lockedRows(connection.getMetaData()));
        tables.set(found);
        return found;
    }

    /**
     * Writes an event on the connection of the business change, so that both are committed or neither.
     *
     * @param connection with a transaction that the caller commits
     * @throws OutboxStoreException if the database fails, or has an event of this aggregate and version already
     */
    public void add(Connection connection, OutboxEvent event) {
        try {
            tables(connection).events.add(connection, event);
        } catch (SQLException e) {
            throw SqlFailure.told("the event " + event + " cannot be written", e);
        }
    }

    @Override
    public Optional<ClaimedEvent> claim(String courier, Duration lease, ClaimOrder order) {
        return transactions.run("no event can be taken", connection -> {
            Tables all = tables(connection);
            return new ClaimTransaction(connection, all.events, all.pauses, lease).claim(courier, order);
        });
    }

    @Override
    public boolean settle(ClaimedEvent claim, DeliveryResult result, Duration wait) {
        boolean isMine = transactions.run("what became of " + claim.event() + " cannot be written", connection -> {
            Tables all = tables(connection);
            for (ClaimedEvent.PastFailure failure : claim.pastFailures()) {
                if (failure.scope() != FailureScope.EVENT && !isFailureOf(failure.scope(), result)) {
                    all.pauses.delete(connection, Pause.name(failure.scope(), claim.event()));
                }
            }
            return all.events.settle(connection, claim, result, wait);
        });
        if (result.state() == EventState.WAITING && result.scope() != FailureScope.EVENT) {
            pause(claim, result, wait);
        }
        return isMine;
    }

    private static boolean isFailureOf(FailureScope scope, DeliveryResult result) {
        return result.state() == EventState.WAITING && result.scope() == scope;
    }

    private void pause(ClaimedEvent claim, DeliveryResult result, Duration wait) {
        String scope = Pause.name(result.scope(), claim.event());
        int failures = claim.failures(result.scope()) + 1;
        transactions.run("the pause of " + scope + " cannot be written", connection -> {
            try {
                String note = EventTable.shortened(result.note());
                tables(connection).pauses.put(connection, wait.toMillis(), failures, note, scope);
            } catch (SQLException e) {
                if (!PauseTable.isTaken(e)) {
                    throw e;
                }
                connection.rollback();
            }
            return true;
        });
    }

    @Override
    public void giveBack(ClaimedEvent claim) {
        transactions.run(claim.event() + " cannot be given back", connection -> {
            Tables all = tables(connection);
            for (ClaimedEvent.PastFailure failure : claim.pastFailures()) {
                if (failure.scope() != FailureScope.EVENT) {
                    all.pauses.end(connection, Pause.name(failure.scope(), claim.event()));
                }
            }
            all.events.giveBack(connection, claim);
            return true;
        });
    }

    @Override
    public Backlog backlog() {
        return transactions.run(
                "the backlog cannot be counted",
                connection -> tables(connection).events.backlog(connection));
    }

    @Override
    public int release(ParkedQuery query) {
        return transactions.run(
                "parked events cannot be released",
                connection -> tables(connection).events.release(connection, query));
    }

    @Override
    public int endPauses() {
        return transactions.run(
                "pauses cannot be ended",
                connection -> tables(connection).pauses.deleteAll(connection));
    }

    @Override
    public int deleteDelivered(Duration age) {
        int deleted = 0;
        int last;
        do {
            last = transactions.run(
                    "delivered events cannot be deleted",
                    connection -> tables(connection).events.deleteSome(connection, age));
            deleted += last;
        } while (last > 0);
        return deleted;
    }
}
