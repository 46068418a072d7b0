package dev.topaz.samples.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The table of events. It alone knows whose turn it is: of a work order never more than one event is under way, and what a
 * courier has taken and not brought back comes free by the clock of the database. Safe for use by many threads and processes.
 */
final class Outbox {
    private static final String ADD =
            "insert into outbox (work_order_id, version, happened_at, status, text) values (?, ?, ?, ?, ?)";

    private static final String NEXT = """
            select id, attempts, work_order_id, version, happened_at, status, text
              from outbox o
             where state = 'WAITING'
               and due_at <= current_timestamp
               and not exists (select 1
                                 from outbox earlier
                                where earlier.work_order_id = o.work_order_id
                                  and earlier.version < o.version
                                  and earlier.state = 'WAITING')
             order by due_at
             fetch first 1 row only
               for update skip locked""";

    private static final String TAKE = """
            update outbox
               set attempts = ?, courier = ?, due_at = current_timestamp + cast(? as double precision) * interval '1' second
             where id = ?""";

    private static final String BRING_BACK = """
            update outbox
               set state = ?, due_at = current_timestamp + cast(? as double precision) * interval '1' second, note = ?, courier = null
             where id = ? and attempts = ?""";

    private static final String BACKLOG = """
            select count(case when state = 'WAITING' then 1 end),
                   coalesce(extract(epoch from current_timestamp - min(case when state = 'WAITING' then happened_at end)), 0),
                   count(case when state = 'PARKED' then 1 end)
              from outbox
             where state <> 'DELIVERED'""";

    private static final int LONGEST_NOTE = 1000;

    private final DataSource database;

    Outbox(DataSource database) {
        this.database = database;
    }

    /** On the connection of the business change, so that both are committed or neither. */
    static void add(Connection connection, Event event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, event.workOrderId());
            insert.setInt(2, event.version());
            insert.setObject(3, event.happenedAt().atOffset(ZoneOffset.UTC));
            insert.setString(4, event.status());
            insert.setString(5, event.text());
            insert.executeUpdate();
        }
    }

    /**
     * The event that has been due the longest, for this courier alone.
     *
     * @param lease how long it stays his; longer than he can take
     */
    Optional<Claim> claim(String courier, Duration lease) throws SQLException {
        return Transaction.of(database, connection -> {
            Optional<Claim> next = next(connection);
            if (next.isPresent()) {
                take(connection, next.get(), courier, lease);
            }
            return next;
        });
    }

    private static Optional<Claim> next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Event event = new Event(
                    row.getString("work_order_id"),
                    row.getInt("version"),
                    row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                    row.getString("status"),
                    row.getString("text"));
            return Optional.of(new Claim(row.getLong("id"), row.getInt("attempts") + 1, event));
        }
    }

    private static void take(Connection connection, Claim claim, String courier, Duration lease) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            update.setInt(1, claim.attempt());
            update.setString(2, courier);
            update.setDouble(3, seconds(lease));
            update.setLong(4, claim.row());
            update.executeUpdate();
        }
    }

    /**
     * What became of it.
     *
     * @param wait until a waiting event is due again, by the clock of the database
     * @return false when it came too late: another courier has taken the event since, and what that one says counts
     */
    boolean bringBack(Claim claim, Outcome outcome, Duration wait) throws SQLException {
        return Transaction.of(database, connection -> {
            try (PreparedStatement update = connection.prepareStatement(BRING_BACK)) {
                update.setString(1, outcome.state().name());
                update.setDouble(2, seconds(wait));
                update.setString(3, shortened(outcome.note()));
                update.setLong(4, claim.row());
                update.setInt(5, claim.attempt());
                return update.executeUpdate() == 1;
            }
        });
    }

    private static String shortened(String note) {
        return note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }

    /** How much there is to do, and for how long already. */
    Backlog backlog() throws SQLException {
        return Transaction.of(database, connection -> {
            try (PreparedStatement select = connection.prepareStatement(BACKLOG);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new Backlog(row.getInt(1), Duration.ofMillis((long) (row.getDouble(2) * 1000)), row.getInt(3));
            }
        });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
