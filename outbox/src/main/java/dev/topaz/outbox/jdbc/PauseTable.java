package dev.topaz.outbox.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The table of what is paused. It is empty when all is well. */
final class PauseTable {
    /** What the standard's class of states says about a row that is there already. */
    private static final String CONSTRAINT_VIOLATED = "23";

    private final String select;
    private final String take;
    private final String prolong;
    private final String insert;
    private final String end;

    PauseTable(SqlDialect dialect) {
        String now = dialect.now();
        select = "select scope, case when until_at <= " + now + " then 1 else 0 end, failures from topaz_outbox_pause";
        take = "update topaz_outbox_pause set until_at = " + now + " + ? where scope = ? and until_at <= " + now;
        prolong = "update topaz_outbox_pause set until_at = " + now + " + ?, failures = ?, note = ? where scope = ?";
        insert = "insert into topaz_outbox_pause (until_at, failures, note, scope) values (" + now + " + ?, ?, ?, ?)";
        end = "update topaz_outbox_pause set until_at = " + now + " where scope = ?";
    }

    List<Pause> all(Connection connection) throws SQLException {
        return Sql.query(connection, select, row -> new Pause(row.getString(1), row.getInt(2) == 1, row.getInt(3)));
    }

    /** Returns whether this courier is the one that finds out whether the failure has passed. */
    boolean take(Connection connection, Pause pause, Duration lease) throws SQLException {
        return Sql.update(connection, take, lease.toMillis(), pause.scope()) == 1;
    }

    /**
     * Pauses deliveries.
     *
     * @param values for how many milliseconds, how many failures in a row there have been, why, and what is paused
     */
    void put(Connection connection, Object... values) throws SQLException {
        if (Sql.update(connection, prolong, values) == 0) {
            Sql.update(connection, insert, values);
        }
    }

    /** Returns whether another courier wrote the same row at the same moment. */
    static boolean isTaken(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(CONSTRAINT_VIOLATED);
    }

    /** Ends the pause of a scope; the next courier finds out whether the failure has passed. */
    void end(Connection connection, String scope) throws SQLException {
        Sql.update(connection, end, scope);
    }

    void delete(Connection connection, String scope) throws SQLException {
        Sql.update(connection, "delete from topaz_outbox_pause where scope = ?", scope);
    }

    int deleteAll(Connection connection) throws SQLException {
        return Sql.update(connection, "delete from topaz_outbox_pause");
    }
}
