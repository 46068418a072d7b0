package dev.topaz.outbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.outbox.ClaimOrder;
import dev.topaz.outbox.ClaimedEvent;
import dev.topaz.outbox.OutboxEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** A store with its database, and what tests do with them. */
record OutboxUnderTest(DataSource database, JdbcOutboxStore store) {
    void add(String aggregateId, long version) throws SQLException {
        add(new OutboxEvent(aggregateId, version, "买家申请退款"));
    }

    void addOf(String seller, String aggregateId) throws SQLException {
        add(new OutboxEvent(aggregateId, 1, "").seller(seller));
    }

    void add(OutboxEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            store.add(connection, event);
            connection.commit();
        }
    }

    Optional<ClaimedEvent> tryToClaim() {
        return store.claim("a", StoreContract.LONG, ClaimOrder.NEW_FIRST);
    }

    ClaimedEvent claim() {
        return tryToClaim().orElseThrow();
    }

    void assertNothingIsDue() {
        assertEquals(Optional.empty(), tryToClaim().map(ClaimedEvent::event));
    }

    Set<String> claimAll() {
        Set<String> ids = new HashSet<>();
        for (Optional<ClaimedEvent> next = tryToClaim(); next.isPresent(); next = tryToClaim()) {
            ids.add(next.get().event().id());
        }
        return ids;
    }

    /** Returns the statement that writes ten thousand parked events, each of an aggregate of its own. */
    String manyParked() {
        String digit = "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
                + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";
        return "insert into topaz_outbox (aggregate_id, version, seller, type, payload, created_at, due_at, state, note)"
                + " select concat('many', a.d, b.d, c.d, e.d), 1, '', '', '', 0, 0, 'PARKED', 'isv.refused'"
                + " from " + digit + " a, " + digit + " b, " + digit + " c, " + digit + " e";
    }
}
