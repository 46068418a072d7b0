package dev.topaz.outbox.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.Databases;
import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.Tables;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

class SpringOutboxTest {
    private static final OutboxEvent EVENT = new OutboxEvent("wo", 1, "");

    private final DataSource database = Databases.h2();
    private final JdbcOutboxStore store = new JdbcOutboxStore(database);
    private final SpringOutbox outbox = new SpringOutbox(store, database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @BeforeEach
    void createTables() throws Exception {
        Tables.recreate(database, "h2");
    }

    @Test
    void anEventIsCommittedWithTheTransactionOfSpring() {
        transaction.executeWithoutResult(status -> {
            outbox.add(EVENT);
            assertEquals(0, store.backlog().waiting());
        });

        assertEquals(1, store.backlog().waiting());
    }

    @Test
    void anEventIsRolledBackWithTheTransactionOfSpring() {
        transaction.executeWithoutResult(status -> {
            outbox.add(EVENT);
            status.setRollbackOnly();
        });

        assertEquals(0, store.backlog().waiting());
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        String message = assertThrows(IllegalStateException.class, () -> outbox.add(EVENT))
                .getMessage();

        assertTrue(message.contains("wo-1") && message.contains("@Transactional"), message);
        assertEquals(0, store.backlog().waiting());
    }

    @Test
    void aTransactionOfAnotherDatabaseIsNotEnough() {
        TransactionTemplate other = new TransactionTemplate(new DataSourceTransactionManager(Databases.h2()));

        other.executeWithoutResult(status -> {
            assertThrows(IllegalStateException.class, () -> outbox.add(EVENT));
            DataSourceUtils.getConnection(database);
            assertThrows(IllegalStateException.class, () -> outbox.add(EVENT));
        });
        assertEquals(0, store.backlog().waiting());
    }

    @Test
    void aProxyThatJoinsTransactionsIsLookedBehind() {
        SpringOutbox behindProxy = new SpringOutbox(store, new TransactionAwareDataSourceProxy(database));

        transaction.executeWithoutResult(status -> behindProxy.add(EVENT));
        assertEquals(1, store.backlog().waiting());
    }
}
