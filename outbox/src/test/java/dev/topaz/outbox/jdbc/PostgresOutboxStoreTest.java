package dev.topaz.outbox.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.Databases;
import dev.topaz.outbox.PostgresServer;
import dev.topaz.outbox.Tables;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The outbox in PostgreSQL. */
class PostgresOutboxStoreTest extends OutboxStoreContract {
    private static PostgresServer server;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
        pool = Databases.pool(server.url());
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
        Tables.recreate(pool, "postgresql");
        return pool;
    }
}
