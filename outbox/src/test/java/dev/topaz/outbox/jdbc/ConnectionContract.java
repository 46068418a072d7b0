package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.ClaimOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What holds in every database for connections that are set otherwise than by default. */
interface ConnectionContract extends StoreContract {
    /** As a pool hands connections out that is told so. */
    final class WithoutAutoCommit extends DelegatingDataSource {
        WithoutAutoCommit(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }
    }

    /** In Nepal, which no machine of a test is in. */
    final class InAnotherZone extends DelegatingDataSource {
        private static final Map<String, String> STATEMENTS = Map.of(
                "PostgreSQL", "set time zone '+05:45'",
                "H2", "set time zone '+05:45'",
                "MariaDB", "set time_zone = '+05:45'",
                "MySQL", "set time_zone = '+05:45'");

        InAnotherZone(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(STATEMENTS.get(connection.getMetaData().getDatabaseProductName()));
            }
            return connection;
        }
    }

    @Test
    default void connectionsMayBeWithoutAutoCommit() throws Exception {
        JdbcOutboxStore store = new JdbcOutboxStore(new WithoutAutoCommit(outbox().database()));
        outbox().addOf("s", "a");
        outbox().addOf("s", "b");
        store.settle(store.claim("a", LONG, ClaimOrder.NEW_FIRST).orElseThrow(), SELLER_RESTS, LONG);

        assertEquals(1, outbox().store().backlog().paused());
        assertEquals(2, store.backlog().waiting());
        assertEquals(1, store.endPauses());
        assertEquals(0, outbox().store().backlog().paused());
    }

    @Test
    default void theTimeZoneOfASessionDoesNotCount() throws Exception {
        OutboxUnderTest elsewhere =
                new OutboxUnderTest(outbox().database(), new JdbcOutboxStore(new InAnotherZone(outbox().database())));
        outbox().add("taken", 1);
        assertTrue(elsewhere.tryToClaim().isPresent());
        outbox().assertNothingIsDue();

        outbox().add("other", 1);
        assertTrue(outbox().tryToClaim().isPresent());
        elsewhere.assertNothingIsDue();
        assertTrue(elsewhere.store().backlog().oldest().toMinutes() < 60, "both were written just now");
    }
}
