package dev.topaz.outbox.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What happens in the database together or not at all, each time on a connection of its own. */
final class Transactions {
    /** A deadlock ends one of two transactions; the other one is through by the next attempt or the one after that. */
    private static final int MAX_ATTEMPTS = 5;

    private final DataSource database;

    Transactions(DataSource database) {
        this.database = database;
    }

    /** Statements on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Commits what was done, unless it fails; does it again if the database chose this transaction to end a deadlock.
     *
     * @param purpose what fails, as half a sentence
     */
    <T> T run(String purpose, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt >= MAX_ATTEMPTS || !SqlFailure.isRolledBackForAnother(e)) {
                    throw SqlFailure.told(purpose, e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
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
        }
    }

    /** Runs the work, and restores the connection even after a failure: not every pool does that itself. */
    private static <T> T restored(Connection connection, Work<T> work, Step restore) throws SQLException {
        T result;
        try {
            result = work.on(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            attempt(connection::rollback, e);
            attempt(restore, e);
            if (e instanceof SQLException && SqlFailure.isReadOnly((SQLException) e)) {
                SqlFailure.leave(connection, (SQLException) e);
            }
            throw e;
        }
        restore.run();
        return result;
    }

    /** Runs a step of the restoring. On a broken connection it fails as well, and its failure is added to the reason. */
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
