package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.Databases;
import dev.topaz.outbox.SharedServers;
import dev.topaz.outbox.Tables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox in MariaDB. */
class MariaDbOutboxStoreTest extends OutboxStoreContract {
    @RegisterExtension
    static final SharedServers SERVERS = new SharedServers();

    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        pool = Databases.pool(SERVERS.mariaDb().url());
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
        Tables.recreate(pool, "mariadb");
        return pool;
    }

    /** At half past two in Berlin, for the first time. */
    @Test
    void theHourThatComesTwiceInAutumnIsToldByTheTimeOfTheWorld() throws Exception {
        Instant halfPastTwo = Instant.parse("2026-10-25T00:30:00Z");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set time_zone = 'SYSTEM'");
            statement.execute("set timestamp = " + halfPastTwo.getEpochSecond());
            try (ResultSet now = statement.executeQuery("select " + SqlDialect.MARIADB.now() + ", current_timestamp")) {
                assertTrue(now.next());
                assertEquals("2026-10-25 02:30:00", now.getString(2), "the server of the test has the time of Berlin");
                assertEquals(halfPastTwo.toEpochMilli(), now.getLong(1));
            } finally {
                statement.execute("set timestamp = default");
            }
        }
    }

    /** Another transaction, which has changed more and therefore wins, has the event and wants the pause. */
    @Test
    void whatWasSentIsWrittenDownAlthoughADeadlockUndoesIt() throws Exception {
        Tables.execute(pool, outbox().manyParked());
        outbox().add("wo", 1);
        outbox().store().settle(outbox().claim(), APP_RESTS, OVER);
        ClaimedEvent claim =
                outbox().store().claim("a", LONG, ClaimOrder.RETRIES_FIRST).orElseThrow();
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update topaz_outbox set note = 'changed' where state = 'PARKED'");
            statement.execute("update topaz_outbox set note = 'changed' where aggregate_id = 'wo'");
            CompletableFuture<Boolean> settled =
                    CompletableFuture.supplyAsync(() -> outbox().store().settle(claim, DELIVERED, OVER));
            while (!isAnyWaiting()) {
                // The server shows what it has shown before to those who ask again within a tenth of a second.
                TimeUnit.MILLISECONDS.sleep(200);
            }
            statement.execute("update topaz_outbox_pause set note = 'changed'");
            other.commit();

            assertTrue(settled.get());
        }
        assertEquals(0, outbox().store().backlog().waiting());
        assertEquals(0, outbox().store().backlog().paused());
    }

    private static boolean isAnyWaiting() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select 1 from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")) {
            return waiting.next();
        }
    }
}
