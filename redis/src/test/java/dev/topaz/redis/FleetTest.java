package dev.topaz.redis;

import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.LimitCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Four processes, one quota of 200 calls a second at the gateway. */
@Timeout(300)
class FleetTest {
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private final List<ChildProcess> fleet = new ArrayList<>();
    private RedisServer redis;
    private FakeGateway gateway;

    @BeforeEach
    void start() {
        redis = RedisServer.start();
        gateway = new GatewaySetup()
                .app(CallingProcess.APP, CallingProcess.SECRET)
                .api(DemoCall.SPEC)
                .limit(CallingProcess.QUOTA, Duration.ofSeconds(1))
                .start();
    }

    @AfterEach
    void stop() {
        fleet.forEach(ChildProcess::close);
        gateway.close();
        redis.close();
    }

    private void launch(String policy, int hoursOff) {
        fleet.add(ChildProcess.start(
                CallingProcess.class, redis.address(), gateway.url(), policy, String.valueOf(hoursOff)));
    }

    /** What the gateway let through in a time, as a part of the quota, and what it refused. */
    private record Measured(double part, long refused) {}

    private Measured measure(Duration time) throws InterruptedException {
        LimitCounts before = gateway.limitCounts();
        long begin = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        LimitCounts after = gateway.limitCounts();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measured(
                (after.accepted() - before.accepted()) / seconds / CallingProcess.QUOTA,
                after.refused() - before.refused());
    }

    @Test
    void fourProcessesUseTheQuotaAndAreNeverRefused() throws Exception {
        for (int i = 0; i < CallingProcess.FLEET; i++) {
            launch("closed", 0);
        }
        for (int i = 0; i < 10; i++) {
            System.out.println(i + " " + measure(Duration.ofSeconds(1)));
        }
        Measured steady = measure(Duration.ofSeconds(10));
        System.out.println("four processes: " + steady);
    }
}
