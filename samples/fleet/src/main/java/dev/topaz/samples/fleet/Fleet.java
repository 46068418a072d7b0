package dev.topaz.samples.fleet;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.LimitCounts;
import dev.topaz.testkit.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Three processes, one app key, 60 calls a second at a fake gateway: shows what each of them gets of it, what the gateway
 * refuses, and that a ban of which one is told holds for all.
 */
public final class Fleet {
    // Fictional: the fake gateway knows them because it is told to.
    static final String APP_KEY = "12345678";
    static final String APP_SECRET = "topaz-sample-secret";
    static final String SESSION = "topaz-sample-session";

    static final int INSTANCES = 3;
    static final int QUOTA = 60;
    private static final int SECONDS = 10;
    private static final int BANNED_AT = 5;
    private static final int LONGEST_START_MILLIS = 60_000;

    private final PrintStream out;
    private final int seconds;

    Fleet(PrintStream out, int seconds) {
        this.out = out;
        this.seconds = seconds;
    }

    /** Takes the address of a Redis, or starts a redis-server of its own. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Fleet fleet = new Fleet(new PrintStream(System.out, true, StandardCharsets.UTF_8), SECONDS);
        if (args.length > 0) {
            fleet.run(args[0]);
            return;
        }
        try (OwnRedis redis = OwnRedis.start()) {
            fleet.run(redis.address());
        }
    }

    void run(String redis) throws IOException, InterruptedException {
        GatewaySetup setup =
                new GatewaySetup().app(APP_KEY, APP_SECRET).session(SESSION).limit(QUOTA, Duration.ofSeconds(1));
        List<Process> processes = new ArrayList<>();
        try (FakeGateway gateway = setup.start()) {
            for (int i = 1; i <= INSTANCES; i++) {
                processes.add(launch(redis, gateway.url(), "instance-" + i));
            }
            out.println("one quota: " + QUOTA
                    + " calls a second; calls that reached the gateway in each second, by instance");
            awaitAll(gateway);
            watch(gateway);
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static Process launch(String redis, String gateway, String name) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Instance.class.getName(),
                        redis,
                        gateway,
                        name)
                .inheritIO()
                .start();
    }

    private static void awaitAll(FakeGateway gateway) throws InterruptedException {
        for (int waited = 0;
                waited < LONGEST_START_MILLIS && byInstance(gateway).size() < INSTANCES;
                waited += 100) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void watch(FakeGateway gateway) throws InterruptedException {
        for (int second = 1; second <= seconds; second++) {
            if (second == BANNED_AT) {
                out.println("       the platform bans the app from this API for 3 seconds, and tells one of the three");
                gateway.next(Trouble.throttledForApp(Duration.ofSeconds(3)));
            }
            LimitCounts before = gateway.limitCounts();
            gateway.forgetCalls();
            TimeUnit.SECONDS.sleep(1);
            show(second, before, gateway);
        }
    }

    private void show(int second, LimitCounts before, FakeGateway gateway) {
        LimitCounts now = gateway.limitCounts();
        out.printf(
                "%3d s  %-50s together %3d, over the quota %d%n",
                second, byInstance(gateway), now.accepted() - before.accepted(), now.refused() - before.refused());
    }

    private static Map<String, Long> byInstance(FakeGateway gateway) {
        return gateway.calls().stream()
                .collect(Collectors.groupingBy(
                        call -> call.protocol().getOrDefault("partner_id", "?"), TreeMap::new, Collectors.counting()));
    }
}
