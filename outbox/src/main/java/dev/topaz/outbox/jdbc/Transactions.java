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
            return restored(connection, work, () -> {
                connection.setAutoCommit(autoCommit);
                connection.setTransactionIsolation(isolation);
            });
        } catch (SQLException e) {
            throw new OutboxStoreException(purpose + ": " + e.getMessage(), e);
        }
    }

    /** Whatever happens, the pool gets the connection back as it was: not every pool looks after that itself. */
    private static <T> T restored(Connection connection, Work<T> work, Step restore) throws SQLException {
        T result;
        try {
            result = work.on(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            attempt(connection::rollback, e);
            attempt(restore, e);
            throw e;
        }
        restore.run();
        return result;
    }

    /** A connection that is broken cannot even do that; why it is broken is what the caller has to know. */
    private static void attempt(Step step, Exception reason) {
        try {
            step.run();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** A step on a connection. */
    private interface Step {
        void run() throws SQLException;
    }
}
