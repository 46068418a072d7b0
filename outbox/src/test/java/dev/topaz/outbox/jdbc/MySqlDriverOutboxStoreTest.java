package dev.topaz.outbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.Databases;
import dev.topaz.outbox.SharedServers;
import dev.topaz.outbox.Tables;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox in a MariaDB behind the driver of MySQL. */
class MySqlDriverOutboxStoreTest extends OutboxStoreContract {
    @RegisterExtension
    static final SharedServers SERVERS = new SharedServers();

    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        pool = Databases.pool(SERVERS.mariaDb().mysqlUrl());
    }

    @AfterAll
    static void stop() {
        // Missing where there is no server.
        if (pool != null) {
            pool.close();
        }
    }

    @Override
    DataSource database() throws Exception {
        Tables.recreate(pool, "mysql");
        return pool;
    }
}
