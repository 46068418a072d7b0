package dev.topaz.samples.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The business: work orders that go from status to status. Each step and the event that tells of it are one transaction. */
final class WorkOrders {
    private final DataSource database;

    WorkOrders(DataSource database) {
        this.database = database;
    }

    /** A work order that was not there before. */
    void open(String id, String text) throws SQLException {
        Transaction.of(database, connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into work_order (id, status, version) values (?, '0', 1)")) {
                insert.setString(1, id);
                insert.executeUpdate();
            }
            Event event = new Event(id, 1, "0", text);
            Outbox.add(connection, event);
            return event;
        });
    }

    /** The next step of a work order. */
    void move(String id, String status, String text) throws SQLException {
        Transaction.of(database, connection -> {
            Event event = new Event(id, change(connection, id, status), status, text);
            Outbox.add(connection, event);
            return event;
        });
    }

    /**
     * The update locks the work order until the transaction ends: nobody else can give it a version meanwhile, so the events of
     * one work order are committed in the order of their versions.
     */
    private static int change(Connection connection, String id, String status) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "update work_order set status = ?, version = version + 1 where id = ?");
                PreparedStatement select = connection.prepareStatement("select version from work_order where id = ?")) {
            update.setString(1, status);
            update.setString(2, id);
            if (update.executeUpdate() == 0) {
                throw new SQLException("there is no work order " + id);
            }
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
