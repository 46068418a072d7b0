package dev.topaz.outbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.Databases;
import dev.topaz.outbox.MariaDbServer;
import dev.topaz.outbox.Tables;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The outbox in a MariaDB behind the driver of MySQL. */
class MySqlDriverOutboxStoreTest extends OutboxStoreContract {
    private static MariaDbServer server;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        server = MariaDbServer.start();
        pool = Databases.pool(server.mysqlUrl());
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            pool.close();
            server.close();
        }
    }

    @Override
    DataSource database() throws Exception {
        Tables.recreate(pool, "mysql");
        return pool;
    }
}
