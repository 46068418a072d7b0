package dev.topaz.outbox.spring;

import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.OutboxStoreException;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes events in the transaction that Spring has begun, so that both are committed or neither.
 *
 * <pre>{@code
 * @Transactional
 * public void accept(String workOrderId) {
 *     long version = workOrders.accept(workOrderId);
 *     outbox.add(new OutboxEvent(workOrderId, version, "ACCEPTED").seller(sellerId));
 * }
 * }</pre>
 */
public final class SpringOutbox {
    private final JdbcOutboxStore store;
    private final DataSource database;

    /** @param database the one whose transactions Spring manages, and that holds the tables of the store */
    public SpringOutbox(JdbcOutboxStore store, DataSource database) {
        this.store = store;
        this.database = target(database);
    }

    /** Transactions are known by the DataSource behind such a proxy. */
    private static DataSource target(DataSource database) {
        if (!(database instanceof TransactionAwareDataSourceProxy)) {
            return database;
        }
        DataSource target = ((TransactionAwareDataSourceProxy) database).getTargetDataSource();
        return target == null ? database : target;
    }

    /**
     * Writes an event in the transaction of the caller.
     *
     * @throws IllegalStateException if there is no transaction of this database: the event could be sent although the change that
     *     it tells of is rolled back
     * @throws OutboxStoreException if the database fails
     */
    public void add(OutboxEvent event) {
        if (!TransactionSynchronizationManager.hasResource(database)) {
            throw outsideOfTransaction(event);
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            // A connection of another database's transaction is kept until its end as well, but commits each statement.
            if (connection.getAutoCommit()) {
                throw outsideOfTransaction(event);
            }
            store.add(connection, event);
        } catch (SQLException e) {
            throw new OutboxStoreException("the event " + event + " cannot be written: " + e.getMessage(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static IllegalStateException outsideOfTransaction(OutboxEvent event) {
        return new IllegalStateException(
                "the event " + event + " would be written outside of a transaction of its database:"
                        + " put @Transactional on the caller, with the transaction manager of this DataSource");
    }
}
