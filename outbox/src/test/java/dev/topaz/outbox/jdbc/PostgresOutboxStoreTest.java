package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.Databases;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.outbox.SharedServers;
import dev.topaz.outbox.Tables;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox in PostgreSQL. */
class PostgresOutboxStoreTest extends OutboxStoreContract {
    @RegisterExtension
    static final SharedServers SERVERS = new SharedServers();

    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        pool = Databases.pool(SERVERS.postgres().url());
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
        Tables.recreate(pool, "postgresql");
        return pool;
    }

    /**
     * A pool keeps connections to a server that is a replica from now on, and they answer. The user is one of this test alone: the
     * pool of the others may open a connection at any time.
     */
    @Test
    void connectionsToAServerThatCannotBeWrittenToAreLeft() throws Exception {
        outbox().add("wo", 1);
        Tables.execute(
                pool, "create role standby superuser login; alter role standby set default_transaction_read_only = on");
        try (HikariDataSource replica =
                Databases.pool(SERVERS.postgres().url().replace("user=topaz", "user=standby"))) {
            replica.setMaximumPoolSize(1);
            OutboxUnderTest there = new OutboxUnderTest(replica, new JdbcOutboxStore(replica));
            String why =
                    assertThrows(OutboxStoreException.class, there::tryToClaim).getMessage();
            assertTrue(why.contains("read-only transaction"), why);

            Tables.execute(pool, "alter role standby reset default_transaction_read_only");
            assertEquals("wo-1", firstClaim(there).event().id());
        } finally {
            Tables.execute(pool, "drop role standby");
        }
    }

    private static ClaimedEvent firstClaim(OutboxUnderTest outbox) throws InterruptedException {
        while (true) {
            try {
                return outbox.claim();
            } catch (OutboxStoreException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Test
    void tablesThatAreNotThereAreToldWithTheMigrationsThatMakeThem() throws Exception {
        Tables.execute(pool, "drop index topaz_outbox_account; alter table topaz_outbox drop column account");
        String why = assertThrows(OutboxStoreException.class, () -> outbox().tryToClaim())
                .getMessage();

        assertTrue(why.endsWith("are all migrations of db/topaz-outbox done?"), why);
    }
}
