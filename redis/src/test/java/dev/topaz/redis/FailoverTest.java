package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.flow.AdmissionRequest;
import dev.topaz.runtime.token.Sessions;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenException;
import dev.topaz.runtime.token.TokenOwner;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another server takes over: calls go on, with the tokens that are there, and nobody starts a process anew. */
@Tag("failover")
@Timeout(300)
class FailoverTest {
    private static final String APP = "12345678";
    private static final String API = "taobao.demo.get";
    private static final RedisOptions OPTIONS = new RedisOptions().timeout(Duration.ofSeconds(20));

    private static final Pattern PRIMARY_OFFSET = Pattern.compile("master_repl_offset:(\\d+)");
    private static final Pattern REPLICA_OFFSET = Pattern.compile("slave0:.*offset=(\\d+)");

    private final List<AutoCloseable> open = new ArrayList<>();
    private RedisLink link;
    private RedisFlowControl flow;
    private RedisTokenStore tokens;

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

    private void over(RedisLink over) {
        link = opened(over);
        flow = new RedisFlowControl(link).limitApp(APP, 1000, Duration.ofSeconds(1));
        tokens = new RedisTokenStore(link, APP, TokenKeys.of("test", new byte[32]));
    }

    private RedisServer replicaOf(RedisServer primary) throws Exception {
        RedisServer replica = opened(RedisServer.start(
                List.of("--replicaof", "127.0.0.1 " + primary.port(), "--repl-diskless-sync-delay", "0")));
        while (!replica.command("info", "replication").contains("master_link_status:up")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return replica;
    }

    private void awaitCalls(int calls) throws InterruptedException {
        for (int admitted = 0; admitted < calls; ) {
            boolean isAdmitted = flow.admit(new AdmissionRequest(APP, List.of(API), Duration.ofSeconds(1)))
                    .isAdmitted();
            admitted += isAdmitted ? 1 : 0;
        }
    }

    private void saveToken() throws InterruptedException {
        while (true) {
            try {
                tokens.save("seller", Token.fixed("kept", Instant.MAX));
                return;
            } catch (RedisUnreachableException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** Reads the token, and writes another one: a replica would do the first and not the second. */
    private void assertTokensAreThere() throws InterruptedException {
        String found = accessToken(tokens);
        while (found.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
            found = accessToken(tokens);
        }
        assertEquals("kept", found);
        saveToken();
    }

    /** {@code WAIT} would count the writes of its own connection alone, which has none. */
    private static void awaitReplicated(RedisServer primary) throws Exception {
        long written = offset(PRIMARY_OFFSET, primary);
        while (offset(REPLICA_OFFSET, primary) < written) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long offset(Pattern which, RedisServer primary) throws IOException {
        Matcher found = which.matcher(primary.command("info", "replication"));
        return found.find() ? Long.parseLong(found.group(1)) : -1;
    }

    @Test
    void rolesThatAreSwappedBehindOneAddress() throws Exception {
        RedisServer one = opened(RedisServer.start());
        RedisServer other = replicaOf(one);
        VirtualAddress address = opened(VirtualAddress.of(one));
        over(RedisLink.to(RedisURI.create(address.uri()), OPTIONS));
        awaitCalls(3);
        saveToken();
        awaitReplicated(one);

        other.command("replicaof", "no", "one");
        one.command("replicaof", "127.0.0.1", String.valueOf(other.port()));
        address.moveTo(other);
        awaitCalls(20);

        assertTokensAreThere();
        assertTrue(address.connections() >= 2, "the connection to the old server was left");
    }

    @Test
    void aHostThatStandsStill() throws Exception {
        RedisServer one = opened(RedisServer.start());
        RedisServer other = replicaOf(one);
        VirtualAddress address = opened(VirtualAddress.of(one));
        over(RedisLink.to(RedisURI.create(address.uri()), OPTIONS.timeout(Duration.ofMillis(500))));
        awaitCalls(3);
        saveToken();
        awaitReplicated(one);

        one.pause();
        other.command("replicaof", "no", "one");
        address.moveTo(other);
        awaitCalls(20);

        assertTokensAreThere();
    }

    @Test
    void sentinelsThatNameAnotherPrimary() throws Exception {
        RedisServer one = opened(RedisServer.start());
        replicaOf(one);
        Sentinel sentinel = opened(Sentinel.watching(one));
        over(RedisLink.to(
                RedisURI.Builder.sentinel("127.0.0.1", sentinel.port(), Sentinel.GROUP)
                        .build(),
                OPTIONS));
        awaitCalls(3);
        saveToken();
        awaitReplicated(one);

        one.kill();
        awaitCalls(20);

        assertTokensAreThere();
    }

    @Test
    void aClusterWhoseNodeIsReplaced() throws Exception {
        RedisCluster cluster = opened(RedisCluster.start());
        over(RedisLink.toCluster(cluster.seeds(), OPTIONS));
        awaitCalls(3);
        saveToken();
        assertTrue(tokens.lease("seller", Duration.ofSeconds(5)).isPresent());
        RedisServer primary = cluster.primaryOf(link.keys().quota(APP));
        awaitReplicated(primary);
        awaitReplicated(cluster.primaryOf(link.keys().token(APP, "seller")));

        primary.kill();
        awaitCalls(20);

        assertTokensAreThere();
    }

    /**
     * The other server's clock is two hours behind: what the buckets counted until now lies in its future. One that gave nothing until then
     * would end with the time limit of this class.
     */
    @Test
    void aClockThatIsBehindThatOfTheOldServer() throws Exception {
        RedisServer one = opened(RedisServer.start());
        over(RedisLink.to(one.uri(), OPTIONS));
        long ahead = System.nanoTime();
        link.connect();
        link.time()
                .learn(
                        ahead,
                        link.time().currentTimeNanos() + Duration.ofHours(2).toNanos());
        // Behind the bans, which bring the time, nothing is asked: the bucket is written two hours ahead.
        Placement written = new FleetLimit(link, link.keys().quota(APP), new QuotaShape(1000, Duration.ofSeconds(1)))
                .ofFleet(Duration.ofSeconds(5))
                .join();
        assertTrue(written instanceof Placement.Go, String.valueOf(written));

        awaitCalls(100);
    }

    /** Redis dies between the platform's answer and the write, and only another process is asked afterwards. */
    @Test
    void aTokenThatWasRefreshedWhileRedisDied() throws Exception {
        RedisServer redis = opened(RedisServer.start());
        over(RedisLink.to(redis.uri(), OPTIONS));
        Token first = new Token("first", Instant.now(), "used-once", null, Map.of(), TokenOwner.UNKNOWN);
        while (!isSaved(first)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Sessions refreshing = opened(new Sessions(tokens, old -> {
            redis.kill();
            return Token.fixed("second", Instant.MAX);
        }));
        assertThrows(TokenException.class, () -> refreshing.session("seller"));
        redis.startAgain();

        RedisLink otherLink = opened(RedisLink.to(redis.uri(), OPTIONS));
        RedisTokenStore seen = new RedisTokenStore(otherLink, APP, TokenKeys.of("test", new byte[32]));
        while (!accessToken(seen).equals("second")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isSaved(Token token) {
        try {
            tokens.save("seller", token);
            return true;
        } catch (RedisUnreachableException e) {
            return false;
        }
    }

    private static String accessToken(RedisTokenStore store) {
        try {
            return store.find("seller").orElseThrow().accessToken();
        } catch (RedisUnreachableException e) {
            return "";
        }
    }
}
