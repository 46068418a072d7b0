package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.OutboxStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a failure of the database means, by its SQLSTATE: what its words do not say. */
final class SqlFailure {
    /** A column or a table that is not there: MySQL and the standard, H2, PostgreSQL. */
    private static final Set<String> MISSING =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("42S22", "42S02", "42S04", "42703", "42P01")));

    /** PostgreSQL has a state for a server that may not be written to; MySQL and MariaDB have these numbers. */
    private static final String READ_ONLY = "25006";

    /** What the standard's class of states says about a deadlock, and about transactions that cannot be put in an order. */
    private static final String ROLLED_BACK = "40";

    private static final Set<Integer> READ_ONLY_NUMBERS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList(1290, 1792, 1836)));

    private SqlFailure() {}

    /** @param purpose what failed, as half a sentence */
    static OutboxStoreException told(String purpose, SQLException failure) {
        String hint = MISSING.contains(String.valueOf(failure.getSQLState()))
                ? "; are all migrations of db/topaz-outbox done?"
                : "";
        return new OutboxStoreException(purpose + ": " + failure.getMessage() + hint, failure);
    }

    /** Returns whether the database undid the transaction for the sake of another one. */
    static boolean isRolledBackForAnother(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith(ROLLED_BACK);
    }

    /** Returns whether the server is a replica, or has become one: another connection may lead to the one that can be written to. */
    static boolean isReadOnly(SQLException failure) {
        return READ_ONLY.equals(failure.getSQLState()) || READ_ONLY_NUMBERS.contains(failure.getErrorCode());
    }

    /** Ends the connection, so that its pool opens another one: pools keep those whose server has become a replica. */
    static void leave(Connection connection, SQLException failure) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
