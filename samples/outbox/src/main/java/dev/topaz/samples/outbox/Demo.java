package dev.topaz.samples.outbox;

import com.zaxxer.hikari.HikariDataSource;
import dev.topaz.outbox.Backlog;
import dev.topaz.outbox.OutboxStore;
import dev.topaz.outbox.jdbc.JdbcOutboxStore;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Two instances carry the events of three work orders to a fake gateway. An answer is lost, an event is refused for good, and an
 * instance is killed: shows what arrives, and what arrives twice.
 */
public final class Demo {
    private static final String API = "taobao.bcpush.isv.event.emit";
    private static final String VICTIM = "instance-1";
    private static final int WORK_ORDERS = 3;
    private static final int STEPS = 8;
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final PrintStream out;
    private final String url;
    private final List<String> redis;
    private final List<Process> instances = new ArrayList<>();

    /** @param redis the address of one, or empty */
    Demo(PrintStream out, String url, List<String> redis) {
        this.out = out;
        this.url = url;
        this.redis = redis;
    }

    /** The addresses of an empty database and of a Redis; without them an H2 in a new folder, and no Redis. */
    public static void main(String[] args) throws Exception {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        String url = args.length > 0 ? args[0] : h2(Files.createTempDirectory("topaz-outbox"));
        List<String> redis = args.length > 1 ? List.of(args[1]) : List.of();
        new Demo(new PrintStream(System.out, true, StandardCharsets.UTF_8), url, redis).run();
    }

    /** For several processes: the first one serves the others. */
    static String h2(Path folder) {
        return "jdbc:h2:" + folder.resolve("outbox") + ";AUTO_SERVER=TRUE";
    }

    void run() throws IOException, SQLException, InterruptedException {
        GatewaySetup setup = new GatewaySetup()
                .app(Instance.APP_KEY, Instance.APP_SECRET)
                .session(Instance.SESSION)
                .limit(Instance.QUOTA, Duration.ofSeconds(1));
        try (HikariDataSource database = Instance.pool(url);
                FakeGateway gateway = setup.start()) {
            Schema.create(database);
            OutboxStore outbox = new JdbcOutboxStore(database);
            work(new WorkOrders(database), gateway, outbox);
            Backlog left = awaitEmpty(outbox);
            show(gateway, left);
        } finally {
            instances.forEach(Process::destroyForcibly);
        }
    }

    private void launch(String name, FakeGateway gateway) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.util.logging.SimpleFormatter.format=%1$tT.%1$tL  %5$s%n",
                "-cp",
                System.getProperty("java.class.path"),
                Instance.class.getName(),
                url,
                gateway.url(),
                name,
                LEASE.toString()));
        command.addAll(redis);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        instances.add(process);
        new Thread(() -> process.inputReader().lines().forEach(out::println)).start();
    }

    private void work(WorkOrders workOrders, FakeGateway gateway, OutboxStore outbox)
            throws IOException, SQLException, InterruptedException {
        gateway.next(API, Trouble.none(), Trouble.resetAfterReading(), Trouble.none(), refusedForGood());
        launch(VICTIM, gateway);
        for (int i = 1; i <= WORK_ORDERS; i++) {
            workOrders.open("wo" + i, "买家申请退款");
        }
        awaitMoreThan(0, gateway, outbox);
        launch("instance-2", gateway);
        gateway.next(
                API,
                Collections.nCopies(9, Trouble.slow(Duration.ofMillis(500))).toArray(Trouble[]::new));
        for (int step = 1; step <= STEPS; step++) {
            for (int i = 1; i <= WORK_ORDERS; i++) {
                workOrders.move("wo" + i, String.valueOf(step), "已受理");
            }
        }
        awaitParked(outbox);
        killBetweenCallAndAnswer(gateway, outbox);
    }

    private static Trouble refusedForGood() {
        return Trouble.refused(new Refusal(15, "Remote service error", "isv.work-order-closed", "工单已关闭"));
    }

    /** An instance that is killed with the refusal in hand would not write it down, and the event would be sent again and taken. */
    private static void awaitParked(OutboxStore outbox) throws InterruptedException {
        for (Backlog now = outbox.backlog(); now.parked() == 0 && now.waiting() > 0; now = outbox.backlog()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void killBetweenCallAndAnswer(FakeGateway gateway, OutboxStore outbox) throws InterruptedException {
        awaitMoreThan(callsOf(VICTIM, gateway), gateway, outbox);
        instances.get(0).destroyForcibly();
        out.println(VICTIM + " is killed; what it has under way comes free after " + LEASE.toSeconds() + " s");
    }

    /** Calls of the victim, as long as it lives and the other instance has left it something to send. */
    private void awaitMoreThan(long calls, FakeGateway gateway, OutboxStore outbox) throws InterruptedException {
        while (callsOf(VICTIM, gateway) <= calls
                && instances.get(0).isAlive()
                && outbox.backlog().waiting() > 0) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static long callsOf(String name, FakeGateway gateway) {
        return gateway.calls().stream()
                .filter(call -> name.equals(call.protocol().get("partner_id")))
                .count();
    }

    private static Backlog awaitEmpty(OutboxStore outbox) throws InterruptedException {
        Backlog left = outbox.backlog();
        for (long begin = System.nanoTime();
                left.waiting() > 0 && System.nanoTime() - begin < LONGEST.toNanos();
                left = outbox.backlog()) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return left;
    }

    private void show(FakeGateway gateway, Backlog left) {
        out.println("calls that arrived, by work order");
        gateway.calls(API).stream()
                .collect(Collectors.groupingBy(
                        call -> call.param("work_order_id"),
                        TreeMap::new,
                        Collectors.mapping(call -> call.param("event_id"), Collectors.joining(" "))))
                .forEach((workOrder, events) -> out.println("  " + workOrder + "  " + events));
        out.println(left.waiting() + " waiting, " + left.parked() + " parked");
    }
}
