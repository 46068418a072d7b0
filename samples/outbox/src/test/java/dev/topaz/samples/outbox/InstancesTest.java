package dev.topaz.samples.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.redis.RedisServer;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.LimitCounts;
import dev.topaz.testkit.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances on one PostgreSQL, one Redis and one gateway. Everything fails while the business goes on; the order of the
 * failures is by chance, and {@code -Doutbox.seed} repeats it.
 */
@Timeout(300)
class InstancesTest {
    private static final String API = "taobao.bcpush.isv.event.emit";
    private static final int INSTANCES = 3;
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final Random random = new Random(Long.getLong("outbox.seed", 5));
    private final Arrivals arrivals = new Arrivals();
    private final List<ChildProcess> instances = new ArrayList<>();

    @TempDir
    private Path logs;

    private PostgresServer postgres;
    private RedisServer redis;
    private HikariDataSource database;
    private FakeGateway gateway;
    private Line line;
    private int launched;
    private int mayRepeat;

    @BeforeEach
    void start() throws Exception {
        redis = RedisServer.start();
        postgres = PostgresServer.start();
        database = Instance.pool(postgres.url());
        Schema.create(database);
        gateway = new GatewaySetup()
                .app(Instance.APP_KEY, Instance.APP_SECRET)
                .session(Instance.SESSION)
                .answer(API, (call, fields) -> arrivals.add(call))
                .limit(Instance.QUOTA, Duration.ofSeconds(1))
                .start();
        line = Line.to(gateway.url());
    }

    @AfterEach
    void stop() throws Exception {
        for (ChildProcess instance : instances) {
            instance.kill();
        }
        if (line != null) {
            line.close();
            gateway.close();
            database.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        if (redis != null) {
            redis.close();
        }
    }

    private ChildProcess launch() throws IOException {
        String name = "instance-" + ++launched;
        return ChildProcess.start(
                logs.resolve(name), List.of(postgres.url(), line.url(), name, LEASE.toString(), redis.address()));
    }

    private interface Failure {
        void happen() throws Exception;
    }

    private static void pause(double seconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
    }

    /** Each once, some more often, in an order by chance. */
    private List<Failure> failures() {
        List<Failure> failures = new ArrayList<>(Collections.nCopies(4, this::killAnInstance));
        failures.addAll(List.of(
                this::endAnInstance,
                this::cutTheLine,
                this::cutTheLine,
                this::loseAnswers,
                this::pauseRedis,
                this::restartRedis,
                this::crashTheDatabase));
        Collections.shuffle(failures, random);
        return failures;
    }

    /** Its events come free when their lease is over; one of each courier's may have been sent. */
    private void killAnInstance() throws Exception {
        int victim = random.nextInt(INSTANCES - 1);
        instances.get(victim).kill();
        mayRepeat += Instance.COURIERS;
        instances.set(victim, launch());
    }

    private void endAnInstance() throws Exception {
        int leaver = random.nextInt(INSTANCES - 1);
        instances.get(leaver).end();
        instances.set(leaver, launch());
    }

    /** Each courier may have been waiting for an answer. */
    private void cutTheLine() throws Exception {
        line.cut();
        mayRepeat += INSTANCES * Instance.COURIERS;
        pause(1.5);
        line.mend();
    }

    private void loseAnswers() {
        gateway.next(API, Trouble.resetAfterReading(), Trouble.resetMidAnswer(), Trouble.truncated());
        mayRepeat += 3;
    }

    private void pauseRedis() throws Exception {
        redis.pause();
        pause(1.5);
        redis.resume();
    }

    private void restartRedis() throws Exception {
        redis.kill();
        pause(0.5);
        redis.startAgain();
    }

    /** Each courier may have had an answer that he could not write down. */
    private void crashTheDatabase() throws Exception {
        mayRepeat += INSTANCES * Instance.COURIERS;
        postgres.crash();
    }

    @Test
    void whateverDiesNoEventIsLostAndNoOrderIsBroken() throws Exception {
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(launch());
        }
        Business business = Business.start(database, new Random(random.nextLong()));
        awaitEvents(20);
        ChildProcess still = instances.get(INSTANCES - 1);
        still.pause();
        mayRepeat += Instance.COURIERS;
        for (Failure failure : failures()) {
            failure.happen();
            pause(0.3 + random.nextDouble() * 0.6);
        }
        still.resume();
        awaitEvents(200);
        int rolledBack = business.stop();
        awaitEmptyOutbox();

        assertTrue(rolledBack > 10, "steps were rolled back: " + rolledBack);
        assertEveryEventArrivedInOrder();
        assertFewArrivedTwice();
        assertTheQuotaWasKept();
    }

    private void awaitEvents(int events) throws InterruptedException {
        long begin = System.nanoTime();
        while (arrivals.eventIds().size() < events) {
            assertTrue(System.nanoTime() - begin < LONGEST.toNanos(), () -> "events do not arrive: " + instances);
            pause(0.05);
        }
    }

    private void awaitEmptyOutbox() throws Exception {
        Outbox outbox = new Outbox(database);
        long begin = System.nanoTime();
        for (Backlog left = outbox.backlog(); left.waiting() > 0; left = outbox.backlog()) {
            Backlog now = left;
            assertTrue(System.nanoTime() - begin < LONGEST.toNanos(), () -> now + " " + instances);
            pause(0.1);
        }
    }

    private void assertEveryEventArrivedInOrder() throws Exception {
        Set<String> committed = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select work_order_id || '-' || version from outbox where state = 'DELIVERED'")) {
            while (row.next()) {
                committed.add(row.getString(1));
            }
        }
        assertEquals(committed, new TreeSet<>(arrivals.eventIds()));
        assertEquals(0, new Outbox(database).backlog().parked());
        assertFalse(arrivals.hasText(Business.ROLLED_BACK));
        assertEquals(Map.of(), arrivals.outOfOrder());
    }

    private void assertFewArrivedTwice() {
        int events = arrivals.eventIds().size();
        System.out.printf("%d events, %d arrived again, %d could have%n", events, arrivals.duplicates(), mayRepeat);
        assertTrue(arrivals.duplicates() <= mayRepeat, () -> arrivals.duplicates() + " duplicates " + instances);
    }

    /** The gateway refuses what is too much; instances that do not share would all be refused most of the time. */
    private void assertTheQuotaWasKept() {
        LimitCounts counts = gateway.limitCounts();
        System.out.printf("at most %d in a second, %s%n", arrivals.mostWithin(Duration.ofSeconds(1)), counts);
        assertTrue(arrivals.mostWithin(Duration.ofSeconds(1)) <= Instance.QUOTA, counts::toString);
        assertTrue(counts.refused() <= counts.accepted() / 20, counts::toString);
    }
}
