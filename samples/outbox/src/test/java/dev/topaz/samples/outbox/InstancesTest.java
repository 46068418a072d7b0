package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import dev.topaz.testkit.LimitCounts;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances on one PostgreSQL, one Redis and one gateway: everything fails while the business goes on. {@code
 * -Doutbox.seed} makes another order of failures.
 */
@Timeout(900)
class InstancesTest {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final long seed = Long.getLong("outbox.seed", 5);
    private final Random random = new Random(seed);

    @TempDir
    private Path logs;

    private World world;
    private OutboxStore outbox;

    @BeforeEach
    void start() throws Exception {
        world = new World(logs, random);
        outbox = new JdbcOutboxStore(world.database());
    }

    @AfterEach
    void stop() throws Exception {
        if (world != null) {
            world.close();
        }
    }

    @Test
    void whateverDiesNoEventIsLostAndNoOrderIsBroken() throws Exception {
        Business business = Business.start(world.database(), new Random(random.nextLong()));
        awaitEvents(20);
        world.fail();
        assertTrue(business.isGoingOn(), "the business has ended by itself");
        awaitEvents(200);
        int rolledBack = business.stop();
        awaitEmptyOutbox();

        assertTrue(rolledBack > 10, "steps were rolled back: " + rolledBack);
        assertEveryStepArrivedInOrder();
        assertFewArrivedTwice();
        assertTheQuotaWasKept();
    }

    private void awaitEvents(int events) throws InterruptedException {
        long begin = System.nanoTime();
        while (world.arrivals().eventIds().size() < events) {
            assertTrue(System.nanoTime() - begin < LONGEST.toNanos(), () -> "events do not arrive: " + world);
            World.pause(0.05);
        }
    }

    private void awaitEmptyOutbox() throws Exception {
        long begin = System.nanoTime();
        for (Backlog left = outbox.backlog(); left.waiting() > 0; left = outbox.backlog()) {
            Backlog now = left;
            assertTrue(System.nanoTime() - begin < LONGEST.toNanos(), () -> now + " " + world);
            World.pause(0.1);
        }
    }

    private void assertEveryStepArrivedInOrder() throws SQLException {
        Set<String> events = texts("select aggregate_id || '-' || version from topaz_outbox where state = 'DELIVERED'");
        Set<String> steps = texts("select id || '-' || n from work_order, generate_series(1, version) n");

        assertEquals(steps, events);
        assertEquals(events, new TreeSet<>(world.arrivals().eventIds()));
        assertFalse(world.arrivals().hasText(Business.ROLLED_BACK));
        assertEquals(Map.of(), world.arrivals().outOfOrder());
    }

    private Set<String> texts(String sql) throws SQLException {
        try (Connection connection = world.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Set<String> texts = new TreeSet<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private void assertFewArrivedTwice() {
        int duplicates = world.arrivals().duplicates();
        System.out.printf(
                "seed %d: %d events, %d arrived again, %d could have; %s%n",
                seed,
                world.arrivals().eventIds().size(),
                duplicates,
                world.mostDuplicates(),
                world.gateway().limitCounts());
        assertTrue(duplicates <= world.mostDuplicates(), () -> duplicates + " duplicates " + world);
    }

    /** What is too much the gateway refuses: to instances that do not share all the time, to these when one is late. */
    private void assertTheQuotaWasKept() {
        LimitCounts counts = world.gateway().limitCounts();
        assertTrue(counts.refused() <= counts.accepted() / 25, counts::toString);
    }
}
