package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenOwner;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three processes, one seller whose tokens last for 3 seconds; the clock of one of them is two hours ahead. */
@Tag("timing")
@Timeout(300)
class FleetSessionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Map<String, ChildProcess> fleet = new LinkedHashMap<>();

    @AutoClose
    private RedisServer redis;

    @AutoClose
    private TokenDesk desk;

    @BeforeEach
    void start() {
        redis = RedisServer.start();
        desk = new TokenDesk();
        try (RedisLink link = RedisLink.to(redis.uri(), new RedisOptions().timeout(Duration.ofSeconds(20)))) {
            Token first = new Token("s0", Instant.EPOCH, "r0", null, Map.of(), TokenOwner.UNKNOWN);
            new RedisTokenStore(link, RefreshingProcess.APP, RefreshingProcess.KEYS)
                    .save(RefreshingProcess.SELLER, first);
        }
        launch("one", 0);
        launch("other", 0);
        launch("ahead", 2);
    }

    @AfterEach
    void stop() {
        fleet.values().forEach(ChildProcess::close);
    }

    private void launch(String name, int hoursOff) {
        fleet.put(
                name,
                ChildProcess.start(
                        RefreshingProcess.class, redis.address(), desk.address(name), String.valueOf(hoursOff)));
    }

    private void await(String what, BooleanSupplier done) throws InterruptedException {
        for (long begin = System.nanoTime(); !done.getAsBoolean(); TimeUnit.MILLISECONDS.sleep(20)) {
            assertTrue(
                    System.nanoTime() - begin < PATIENCE.toNanos(),
                    () -> what + ": " + desk.issued() + " tokens issued, " + desk.twice() + " asked for twice, "
                            + fleet);
        }
    }

    /** Everybody gets sessions that are issued from now on. */
    private void awaitProgress(String when) throws InterruptedException {
        int issued = desk.issued();
        await(when, () -> fleet.values().stream().allMatch(process -> newest(process) > issued + 1));
        assertEquals(0, desk.twice(), () -> "refreshed twice " + when + ": " + fleet);
        assertEquals(1, desk.mostAtOnce(), () -> "refreshed at once " + when + ": " + fleet);
    }

    private static int newest(ChildProcess process) {
        return process.lines().stream()
                .filter(line -> line.startsWith("session s"))
                .mapToInt(line -> Integer.parseInt(line.substring("session s".length())))
                .max()
                .orElse(0);
    }

    @Test
    void oneRefreshesForAllWhateverHappensToRedis() throws Exception {
        awaitProgress("in peace");

        redis.kill();
        redis.startAgain();
        awaitProgress("after Redis was killed and started again");

        redis.pause();
        TimeUnit.SECONDS.sleep(2);
        redis.resume();
        awaitProgress("after Redis stood still");
    }

    /** Nobody else refreshes before the lease has run out, and then one does. */
    @Test
    void anotherTakesOverFromOneThatIsKilledWhileItRefreshes() throws Exception {
        awaitProgress("in peace");

        String victim = desk.swallowNext().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        fleet.remove(victim).close();
        int issued = desk.issued();
        long begin = System.nanoTime();
        await("after the kill", () -> desk.issued() > issued);
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        assertTrue(waited.compareTo(RefreshingProcess.LEASE.dividedBy(2)) > 0, "taken over after " + waited);
        awaitProgress("after " + victim + " was killed");
    }
}
