package dev.topaz.outbox.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What databases say differently. Times are milliseconds since 1970 by the clock of the database. */
enum SqlDialect {
    POSTGRESQL("postgresql", "cast(extract(epoch from current_timestamp) * 1000 as bigint)", 9, 5),
    H2("h2", "cast(extract(epoch from current_timestamp) * 1000 as bigint)", 2, 2),
    MYSQL("mysql", SqlDialect.MILLIS_OF_UTC, 8, 0),
    MARIADB("mariadb", SqlDialect.MILLIS_OF_UTC, 10, 6);

    /** {@code unix_timestamp} of a time in the zone of the session takes the hour that comes twice in autumn for its second pass. */
    private static final String MILLIS_OF_UTC =
            "(timestampdiff(microsecond, '1970-01-01 00:00:00', utc_timestamp(3)) div 1000)";

    /** Where locked rows cannot be skipped, one of these is probably not taken by another courier. */
    private static final int CANDIDATES_WITHOUT_SKIPPING = 20;

    private final String product;
    private final String now;
    private final int skipsLockedSinceMajor;
    private final int skipsLockedSinceMinor;

    SqlDialect(String product, String now, int skipsLockedSinceMajor, int skipsLockedSinceMinor) {
        this.product = product;
        this.now = now;
        this.skipsLockedSinceMajor = skipsLockedSinceMajor;
        this.skipsLockedSinceMinor = skipsLockedSinceMinor;
    }

    /** @throws SQLException for a database that this module does not know */
    static SqlDialect of(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String name = data.getDatabaseProductName().toLowerCase(Locale.ROOT);
        // A driver of MySQL that is connected to a MariaDB calls it MySQL, and gives it away in the version.
        String version = data.getDatabaseProductVersion().toLowerCase(Locale.ROOT);
        if (version.contains(MARIADB.product)) {
            return MARIADB;
        }
        return Arrays.stream(values())
                .filter(dialect -> name.contains(dialect.product))
                .findFirst()
                .orElseThrow(() -> new SQLException("the outbox does not know the database " + name + ", only "
                        + Arrays.stream(values())
                                .map(dialect -> dialect.product)
                                .collect(Collectors.joining(", "))
                        + ": implement OutboxStore for it"));
    }

    String now() {
        return now;
    }

    /** Returns what ends a query for one event to take. */
    String lockingOne(LockedRows rows) {
        return rows == LockedRows.SKIPPED ? " limit 1 for update skip locked" : " limit " + CANDIDATES_WITHOUT_SKIPPING;
    }

    LockedRows lockedRows(DatabaseMetaData data) throws SQLException {
        int major = data.getDatabaseMajorVersion();
        boolean skips = major > skipsLockedSinceMajor
                || (major == skipsLockedSinceMajor && data.getDatabaseMinorVersion() >= skipsLockedSinceMinor);
        return skips ? LockedRows.SKIPPED : LockedRows.WAITED_FOR;
    }

    /** What a query does about rows that another transaction has locked. */
    enum LockedRows {
        SKIPPED,
        WAITED_FOR
    }
}
