package dev.topaz.outbox.jdbc;

import dev.topaz.outbox.Databases;
import dev.topaz.outbox.Tables;
import javax.sql.DataSource;

/** The outbox in H2. */
class H2OutboxStoreTest extends OutboxStoreContract {
    @Override
    DataSource database() throws Exception {
        DataSource database = Databases.h2();
        Tables.recreate(database, "h2");
        return database;
    }
}
