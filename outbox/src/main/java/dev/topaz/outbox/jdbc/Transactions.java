package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.OutboxStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What happens in the database together or not at all, each time on a connection of its own. */
final class Transactions {
    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Statements on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what was done, unless it fails.
     *
     * @param purpose what fails, as half a sentence
     */
    <T> T run(String purpose, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            // The default of MySQL would show a courier the table as it was before it waited for another one, and lock
            // gaps.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            T result = committed(connection, work);
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
            return result;
        } catch (SQLException e) {
            throw new OutboxStoreException(purpose + ": " + e.getMessage(), e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** A connection that is broken cannot even do that; why it is broken is what the caller has to know. */
    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
