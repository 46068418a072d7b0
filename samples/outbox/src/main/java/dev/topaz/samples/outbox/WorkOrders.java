package dev.topaz.samples.outbox;

import dev.topaz.outbox.OutboxEvent;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The business: work orders that go from status to status. Each step and the event that tells of it are one transaction. */
final class WorkOrders {
    private static final String OPEN = "insert into work_order (status, id) values (?, ?)";

    private static final String MOVE = """
            update work_order
               set status = ?, version = version + 1,
                   changed_at = greatest(current_timestamp, changed_at + interval '0.001' second)
             where id = ?""";

    private static final String LOOK = "select version, changed_at from work_order where id = ?";

    private final DataSource database;
    private final JdbcOutboxStore outbox;

    WorkOrders(DataSource database) {
        this.database = database;
        this.outbox = new JdbcOutboxStore(database);
    }

    /** A work order that was not there before. */
    void open(String id, String text) throws SQLException {
        Transaction.of(database, connection -> {
            change(connection, OPEN, id, "0");
            return tell(connection, id, "0", text);
        });
    }

    /** The next step of a work order. */
    void move(String id, String status, String text) throws SQLException {
        Transaction.of(database, connection -> move(connection, id, status, text));
    }

    /**
     * The same in a transaction of the caller's. The update locks the work order until that ends: nobody else can give it a
     * version or a time meanwhile, so the events of one work order are committed in the order of both.
     */
    OutboxEvent move(Connection connection, String id, String status, String text) throws SQLException {
        change(connection, MOVE, id, status);
        return tell(connection, id, status, text);
    }

    private static void change(Connection connection, String sql, String id, String status) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, status);
            change.setString(2, id);
            if (change.executeUpdate() == 0) {
                throw new SQLException("there is no work order " + id);
            }
        }
    }

    private OutboxEvent tell(Connection connection, String id, String status, String text) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK)) {
            look.setString(1, id);
            try (ResultSet row = look.executeQuery()) {
                row.next();
                Instant happenedAt = row.getObject(2, OffsetDateTime.class).toInstant();
                String payload = new Step(status, happenedAt, text).payload();
                OutboxEvent event = new OutboxEvent(id, row.getInt(1), payload).seller(Instance.SELLER);
                outbox.add(connection, event);
                return event;
            }
        }
    }
}
