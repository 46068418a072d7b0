package dev.topaz.outbox;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty outbox in memory for each test; the couriers that a test starts are closed behind it. */
abstract class OutboxOnH2 {
    HikariDataSource database;
    JdbcOutboxStore store;
    final List<Couriers> started = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() throws Exception {
        database = Databases.h2();
        Tables.recreate(database, "h2");
        store = new JdbcOutboxStore(database);
    }

    @AfterEach
    void close() {
        started.forEach(Couriers::close);
        database.close();
    }

    final void add(String seller, String aggregateId) throws SQLException {
        add(new OutboxEvent(aggregateId, 1, "").seller(seller));
    }

    final void add(OutboxEvent event) throws SQLException {
        try (Connection connection = database.getConnection()) {
            store.add(connection, event);
        }
    }
}
