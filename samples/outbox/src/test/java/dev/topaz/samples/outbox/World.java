package dev.topaz.samples.outbox;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.OutboxOptions;
import dev.topaz.outbox.PostgresServer;
import dev.topaz.redis.RedisServer;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.Trouble;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Three instances with all that they need, what can happen to each of these, and how many duplicates that can cause. */
final class World implements AutoCloseable {
    private static final String API = "taobao.bcpush.isv.event.emit";
    private static final int INSTANCES = 3;
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Path logs;
    private final Random random;
    private final RedisServer redis;
    private final PostgresServer postgres;
    private final HikariDataSource database;
    private final FakeGateway gateway;
    private final Line line;
    private final Arrivals arrivals = new Arrivals();
    /** The last first. */
    private final Deque<Closeable> opened = new ArrayDeque<>();

    private final Standstills standstills =
            Standstills.watch(new OutboxOptions().lease(LEASE).callDeadline());
    private final List<ChildProcess> instances = new ArrayList<>();
    private int launched;
    private int mostDuplicates;

    /** Skips the test, and says so, where Redis or PostgreSQL is not installed. */
    World(Path logs, Random random) throws Exception {
        this.logs = logs;
        this.random = random;
        try {
            opened.push(standstills::close);
            redis = RedisServer.start();
            opened.push(redis::close);
            postgres = PostgresServer.start();
            opened.push(postgres::close);
            database = Instance.pool(postgres.url());
            opened.push(database::close);
            Schema.create(database);
            gateway = new GatewaySetup()
                    .app(Instance.APP_KEY, Instance.APP_SECRET)
                    .session(Instance.SESSION)
                    .answer(API, (call, fields) -> arrivals.add(call))
                    .limit(Instance.QUOTA, Duration.ofSeconds(1))
                    .start();
            opened.push(gateway::close);
            line = Line.to(gateway.url());
            opened.push(line::close);
            opened.push(this::killInstances);
            for (int i = 0; i < INSTANCES; i++) {
                instances.add(launch());
            }
        } catch (Exception | Error e) {
            // Nobody has this world yet who could close it; a test that is skipped comes here as well.
            close();
            throw e;
        }
    }

    private ChildProcess launch() throws IOException {
        String name = "instance-" + ++launched;
        return ChildProcess.start(
                logs.resolve(name), List.of(postgres.url(), line.url(), name, LEASE.toString(), redis.address()));
    }

    HikariDataSource database() {
        return database;
    }

    FakeGateway gateway() {
        return gateway;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    int mostDuplicates() {
        return mostDuplicates + standstills.callsOfACourier() * INSTANCES * Instance.COURIERS;
    }

    /** Something goes wrong. */
    private interface Failure {
        void happen() throws Exception;
    }

    static void pause(double seconds) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
    }

    /** Everything fails, one after the other in an order by chance, while one instance stands still for longer than its lease. */
    void fail() throws Exception {
        ChildProcess still = instances.get(INSTANCES - 1);
        still.pause();
        long begin = System.nanoTime();
        mostDuplicates += Instance.COURIERS;
        for (Failure failure : failures()) {
            failure.happen();
            pause(0.3 + random.nextDouble() * 0.6);
        }
        TimeUnit.NANOSECONDS.sleep(begin + LEASE.toNanos() - System.nanoTime());
        still.resume();
    }

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

    /** Each of its couriers may have been waiting for an answer. */
    private void killAnInstance() throws Exception {
        int victim = random.nextInt(INSTANCES - 1);
        instances.get(victim).kill();
        mostDuplicates += Instance.COURIERS;
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
        mostDuplicates += INSTANCES * Instance.COURIERS;
        pause(1.5);
        line.mend();
    }

    private void loseAnswers() {
        gateway.next(API, Trouble.resetAfterReading(), Trouble.resetMidAnswer(), Trouble.truncated());
        mostDuplicates += 3;
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
        mostDuplicates += INSTANCES * Instance.COURIERS;
        postgres.crash();
    }

    private void killInstances() {
        for (ChildProcess instance : instances) {
            instance.kill();
        }
    }

    /** Closes everything, even where something cannot be closed. */
    @Override
    public void close() throws IOException {
        Closeable last = opened.poll();
        if (last != null) {
            try {
                last.close();
            } finally {
                close();
            }
        }
    }

    /** What the instances printed. */
    @Override
    public String toString() {
        return instances.toString();
    }
}
