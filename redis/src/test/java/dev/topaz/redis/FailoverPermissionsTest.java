package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A user of a cluster, and one behind sentinels, with exactly the permissions of docs/fleet.md; servers take over from each other. */
@Tag("failover")
@Timeout(300)
class FailoverPermissionsTest {
    private static final RedisOptions OPTIONS = new RedisOptions().timeout(Duration.ofSeconds(20));

    private final List<AutoCloseable> open = new ArrayList<>();
    private final RecordedEvents events = opened(RecordedEvents.listening());

    private <T extends AutoCloseable> T opened(T each) {
        open.add(0, each);
        return each;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private static List<String> ofCluster() {
        List<String> rules = new ArrayList<>(Permissions.SERVER.rules());
        rules.addAll(Permissions.CLUSTER.rules());
        return rules;
    }

    private static RedisURI authenticated(RedisURI uri) {
        return RedisURI.builder(uri)
                .withAuthentication(Permissions.USER, Permissions.PASSWORD.toCharArray())
                .build();
    }

    private RedisLink link(RedisCluster cluster) {
        return opened(RedisLink.toCluster(
                cluster.seeds().stream()
                        .map(FailoverPermissionsTest::authenticated)
                        .toList(),
                OPTIONS.listener(events)));
    }

    /** Until a server has taken over. */
    private static void awaitUse(RedisLink link) throws InterruptedException {
        while (true) {
            try {
                Permissions.use(link);
                return;
            } catch (RedisUnreachableException | AssertionError e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Test
    void thoseOfAClusterAreEnoughAndNoneIsLeftOver() throws Exception {
        RedisCluster cluster = opened(RedisCluster.start());
        cluster.command(Permissions.setUser(ofCluster()));
        RedisLink link = link(cluster);
        Permissions.use(link);
        assertEquals(List.of(), events.failures());
        assertEquals(List.of(), events.lines());

        cluster.primaryOf(link.keys().quota("12345678")).kill();
        awaitUse(link);
        assertTrue(
                events.failures().stream().noneMatch(failure -> failure.startsWith("REFUSED ")),
                events.failures()::toString);
    }

    @Test
    void withoutThemItSaysWhatIsMissing() throws Exception {
        RedisCluster cluster = opened(RedisCluster.start());
        cluster.command(Permissions.setUser(Permissions.SERVER.rules()));
        RedisUnreachableException why = assertThrows(RedisUnreachableException.class, link(cluster)::connect);

        assertEquals(RedisFailureKind.REFUSED, why.kind(), why::toString);
        assertTrue(why.getMessage().contains("permissions to run the 'cluster|nodes' command"), why::toString);
    }

    /** While a slot moves, its old node sends those who ask for a new key to the new node, which they have to tell so. */
    @Test
    void whileASlotMovesEachOfThemIsNeeded() throws Exception {
        RedisCluster cluster = opened(RedisCluster.start());
        cluster.command(Permissions.setUser(ofCluster()));
        RedisLink link = link(cluster);
        link.connect();
        cluster.beginToMove(link.keys().quota("12345678"));
        Permissions.use(link);
        assertEquals(List.of(), events.failures());

        List<String> fewer = ofCluster();
        fewer.remove("+asking");
        cluster.command(Permissions.setUser(fewer));
        assertThrows(Throwable.class, () -> Permissions.use(link));
        // Lettuce keeps the refusal of ASKING to itself.
        assertTrue(events.failures().toString().contains("MOVED"), events.failures()::toString);
    }

    @Test
    void aWrongPasswordOfAClusterIsTold() throws Exception {
        RedisCluster cluster = opened(RedisCluster.start());
        cluster.command("acl", "setuser", Permissions.USER, "on", ">another", "+@all", "~*");
        RedisUnreachableException why = assertThrows(RedisUnreachableException.class, link(cluster)::connect);

        assertEquals(RedisFailureKind.REFUSED, why.kind(), why::toString);
        assertTrue(why.getMessage().contains("WRONGPASS"), why::toString);
    }

    @Test
    void thoseBehindSentinelsAreEnough() throws Exception {
        RedisServer one = opened(RedisServer.start());
        RedisServer other = opened(RedisServer.start(
                List.of("--replicaof", "127.0.0.1 " + one.port(), "--repl-diskless-sync-delay", "0")));
        Sentinel sentinel = opened(Sentinel.watching(one));
        one.command(Permissions.setUser(Permissions.SERVER.rules()));
        other.command(Permissions.setUser(Permissions.SERVER.rules()));
        sentinel.command(Permissions.setUser(Permissions.SENTINEL.rules()));
        RedisURI uri = RedisURI.builder()
                .withSentinelMasterId(Sentinel.GROUP)
                .withSentinel(authenticated(RedisURI.create("127.0.0.1", sentinel.port())))
                .withAuthentication(Permissions.USER, Permissions.PASSWORD.toCharArray())
                .build();
        RedisLink link = opened(RedisLink.to(uri, OPTIONS.listener(events)));
        Permissions.use(link);
        assertEquals(List.of(), events.failures());
        assertEquals(List.of(), events.lines());

        one.kill();
        awaitUse(link);
        assertTrue(
                events.failures().stream().noneMatch(failure -> failure.startsWith("REFUSED ")),
                events.failures()::toString);
    }

    @Test
    void aWrongPasswordOfTheSentinelsIsTold() throws Exception {
        RedisServer one = opened(RedisServer.start());
        opened(RedisServer.start(List.of("--replicaof", "127.0.0.1 " + one.port(), "--repl-diskless-sync-delay", "0")));
        Sentinel sentinel = opened(Sentinel.watching(one));
        RedisURI uri = RedisURI.builder()
                .withSentinelMasterId(Sentinel.GROUP)
                .withSentinel(authenticated(RedisURI.create("127.0.0.1", sentinel.port())))
                .build();
        RedisUnreachableException why = assertThrows(
                RedisUnreachableException.class, opened(RedisLink.to(uri, OPTIONS.listener(events)))::connect);

        assertEquals(RedisFailureKind.REFUSED, why.kind(), why::toString);
        assertTrue(why.getMessage().contains("WRONGPASS"), why::toString);
    }
}
