package dev.topaz.samples.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What happens in the database together or not at all. Knows nothing of what. */
final class Transaction {
    private Transaction() {}

    /** Statements on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Commits what was done, unless it fails. */
    static <T> T of(DataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** A connection that is broken cannot even do that; why it is broken is the news. */
    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
