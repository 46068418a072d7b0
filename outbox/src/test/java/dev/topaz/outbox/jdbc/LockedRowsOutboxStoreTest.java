package dev.topaz.outbox.jdbc;

import javax.sql.DataSource;

/** The outbox in a database that cannot skip locked rows. */
class LockedRowsOutboxStoreTest extends H2OutboxStoreTest {
    @Override
    JdbcOutboxStore store(DataSource database) {
        return new JdbcOutboxStore(database, SqlDialect.H2, SqlDialect.LockedRows.WAITED_FOR);
    }
}
