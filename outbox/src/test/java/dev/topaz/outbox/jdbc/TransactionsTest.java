package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.OutboxStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A pool that hands out its connection as it got it back. */
class TransactionsTest {
    private final SingleConnectionDataSource pool = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = pool.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    }

    @AfterEach
    void close() {
        pool.destroy();
    }

    @Test
    void aConnectionIsGivenBackAsItWas() throws SQLException {
        int isolation = new Transactions(pool).run("asking", Connection::getTransactionIsolation);

        assertEquals(Connection.TRANSACTION_READ_COMMITTED, isolation);
        assertIsAsItWas();
    }

    @Test
    void aConnectionIsGivenBackAsItWasWhenTheWorkFails() throws SQLException {
        SQLException cause = new SQLException("no such table");

        OutboxStoreException failure = assertThrows(
                OutboxStoreException.class,
                () -> new Transactions(pool).run("asking", any -> {
                    throw cause;
                }));

        assertSame(cause, failure.getCause());
        assertIsAsItWas();
    }

    private void assertIsAsItWas() throws SQLException {
        assertEquals(Connection.TRANSACTION_SERIALIZABLE, connection.getTransactionIsolation());
        assertTrue(connection.getAutoCommit());
    }
}
