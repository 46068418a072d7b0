package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A database that is killed while couriers take and settle events: nothing is lost, and no more comes twice than was under way. */
@Timeout(300)
class DatabaseRestartTest {
    private static final int COURIERS = 4;
    private static final int AGGREGATES = 10;
    private static final int VERSIONS = 12;
    private static final int EVENTS = AGGREGATES * VERSIONS;

    private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());

    /** Kills the server, and starts it again. */
    private interface Crash {
        void run() throws Exception;
    }

    @Test
    void postgres() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                HikariDataSource pool = Databases.pool(server.url())) {
            Tables.recreate(pool, "postgresql");
            eachEventArrives(pool, server::crash);
        }
    }

    @Test
    void mariaDb() throws Exception {
        try (MariaDbServer server = MariaDbServer.start();
                HikariDataSource pool = Databases.pool(server.url())) {
            Tables.recreate(pool, "mariadb");
            eachEventArrives(pool, server::crash);
        }
    }

    private void eachEventArrives(DataSource database, Crash crash) throws Exception {
        JdbcOutboxStore store = new JdbcOutboxStore(database);
        for (int version = 1; version <= VERSIONS; version++) {
            for (int aggregate = 0; aggregate < AGGREGATES; aggregate++) {
                try (Connection connection = database.getConnection()) {
                    store.add(connection, new OutboxEvent("wo" + aggregate, version, ""));
                }
            }
        }
        EventSender sender = (event, session) -> {
            arrived.add(event.id());
            return DeliveryResult.delivered("");
        };
        OutboxOptions options = new OutboxOptions().couriers(COURIERS).lease(Duration.ofSeconds(5));
        TimedStore timed = new TimedStore(store);
        Couriers couriers = Couriers.start(timed, sender, SessionSource.fixed(""), options);
        try {
            awaitArrived(EVENTS / 4);
            crash.run();
            awaitArrived(EVENTS / 2);
            crash.run();
            while (!isEmpty(store)) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } finally {
            couriers.close();
        }
        assertEquals(EVENTS, new LinkedHashSet<>(arrived).size());
        assertTrue(
                arrived.size() <= EVENTS + 2 * COURIERS + timed.late(),
                "arrived twice: " + (arrived.size() - EVENTS) + ", settled late: " + timed.late());
        for (int aggregate = 0; aggregate < AGGREGATES; aggregate++) {
            assertEquals(inOrder("wo" + aggregate), firstArrivalsOf("wo" + aggregate));
        }
    }

    private void awaitArrived(int events) throws InterruptedException {
        while (arrived.size() < events) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean isEmpty(OutboxStore store) {
        try {
            return store.backlog().waiting() == 0;
        } catch (OutboxStoreException e) {
            return false;
        }
    }

    private static List<String> inOrder(String aggregate) {
        return LongStream.rangeClosed(1, VERSIONS)
                .mapToObj(version -> aggregate + "-" + version)
                .toList();
    }

    private List<String> firstArrivalsOf(String aggregate) {
        synchronized (arrived) {
            return arrived.stream()
                    .filter(id -> id.startsWith(aggregate + "-"))
                    .distinct()
                    .toList();
        }
    }
}
