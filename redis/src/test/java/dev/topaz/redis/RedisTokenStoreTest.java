package dev.topaz.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.AccessLevel;
import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenOwner;
import dev.topaz.runtime.token.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** Two processes over one Redis: what a store of tokens has to do, and what Redis gets to see of it. */
@Timeout(300)
class RedisTokenStoreTest {
    private static final String SELLER = "2206890000000";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final byte[] KEY = key(1);
    private static final TokenKeys KEYS = TokenKeys.of("2026-11", KEY);

    @AutoClose
    private static RedisServer redis;

    private final List<RedisLink> links = new ArrayList<>();
    private String app;
    private RedisLink link;
    private RedisTokenStore store;
    private RedisTokenStore other;

    @BeforeAll
    static void start() {
        redis = RedisServer.start();
    }

    @BeforeEach
    void open(TestInfo test) {
        app = test.getTestMethod().orElseThrow().getName();
        store = store(KEYS);
        link = links.get(0);
        other = store(KEYS);
    }

    @AfterEach
    void close() {
        links.forEach(RedisLink::close);
    }

    private RedisTokenStore store(TokenKeys keys) {
        RedisLink opened = RedisLink.to(redis.uri(), new RedisOptions().timeout(Duration.ofSeconds(20)));
        links.add(opened);
        return new RedisTokenStore(opened, app, keys);
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }

    private static Token token(String accessToken, Duration lifetime) {
        return new Token(
                accessToken,
                Instant.now().plus(lifetime),
                "refresh-" + accessToken,
                null,
                Map.of(),
                TokenOwner.UNKNOWN);
    }

    private byte[] raw(String account) {
        return link.ask(commands -> commands.get(link.keys().token(app, account)))
                .join();
    }

    private long ttlMillis(String account) {
        return link.ask(commands -> commands.pttl(link.keys().token(app, account)))
                .join();
    }

    @Test
    void anotherProcessFindsWhatOneSaved() {
        Token full = new Token(
                "access-中文",
                Instant.parse("2030-01-01T00:00:00.123456789Z"),
                "refresh",
                Instant.parse("2031-01-01T00:00:00Z"),
                Map.of(AccessLevel.R1, Instant.parse("2030-01-01T00:00:00Z"), AccessLevel.W2, Instant.EPOCH),
                new TokenOwner("1", "昵称", "2", "子", "open"));
        store.save(SELLER, full);
        Token fixed = Token.fixed("fixed", Instant.MAX);
        store.save("another", fixed);

        assertEquals(Optional.of(full), other.find(SELLER));
        assertEquals(Optional.of(fixed), other.find("another"));
        assertEquals(Optional.empty(), other.find("nobody"));

        store.remove(SELLER);
        assertEquals(Optional.empty(), other.find(SELLER));
    }

    @Test
    void replacesOnlyTheTokenThatWasRead() {
        Token first = token("first", HOUR);
        store.save(SELLER, first);
        Token ended = new Token("first", Instant.EPOCH, "refresh-first", null, Map.of(), TokenOwner.UNKNOWN);

        assertFalse(other.replace(SELLER, token("other", HOUR), token("fresh", HOUR)));
        assertFalse(other.replace("nobody", first, token("fresh", HOUR)));
        assertTrue(other.replace(SELLER, first, ended), "a note on the same token");
        assertTrue(store.replace(SELLER, first, token("fresh", HOUR)), "the note does not matter");
        assertFalse(store.replace(SELLER, first, token("late", HOUR)), "who comes back late overwrites nothing");
        assertEquals("fresh", other.find(SELLER).orElseThrow().accessToken());
    }

    @Test
    void ofManyWhoReplaceATokenOneDoes() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        CyclicBarrier begin = new CyclicBarrier(many);
        try {
            for (int round = 0; round < 50; round++) {
                Token first = token("first" + round, HOUR);
                store.save(SELLER, first);
                List<Callable<Boolean>> replacing = new ArrayList<>();
                for (int i = 0; i < many; i++) {
                    RedisTokenStore process = i % 2 == 0 ? store : other;
                    Token fresh = token("fresh" + i, HOUR);
                    replacing.add(() -> {
                        begin.await();
                        return process.replace(SELLER, first, fresh);
                    });
                }
                int replaced = 0;
                for (Future<Boolean> done : threads.invokeAll(replacing)) {
                    replaced += done.get() ? 1 : 0;
                }
                assertEquals(1, replaced, "in round " + round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneHasTheLeaseUntilItIsReleasedOrRunsOut() throws Exception {
        TokenStore.Lease mine = store.lease(SELLER, HOUR).orElseThrow();
        assertTrue(store.lease(SELLER, HOUR).isEmpty());
        assertTrue(other.lease(SELLER, HOUR).isEmpty());
        assertTrue(other.lease("another", HOUR).isPresent());
        mine.release();

        TokenStore.Lease late = other.lease(SELLER, Duration.ofMillis(50)).orElseThrow();
        TimeUnit.MILLISECONDS.sleep(100);
        TokenStore.Lease next = store.lease(SELLER, HOUR).orElseThrow();
        late.release();
        assertTrue(other.lease(SELLER, HOUR).isEmpty(), "a lease that ran out does not end the next one");
        next.release();
        assertTrue(other.lease(SELLER, HOUR).isPresent());
    }

    @Test
    void redisForgetsATokenThatIsOfNoUse() {
        store.save("refreshable without end", token("a", HOUR));
        store.save("fixed", Token.fixed("b", Instant.now().plus(HOUR)));
        Token refreshable = new Token(
                "c", Instant.EPOCH, "r", Instant.now().plus(HOUR.multipliedBy(2)), Map.of(), TokenOwner.UNKNOWN);
        store.save("refreshable", refreshable);
        store.save("of no use", token("d", HOUR));
        store.save("of no use", Token.fixed("d", Instant.EPOCH));

        assertEquals(-1, ttlMillis("refreshable without end"));
        assertEquals(HOUR.toMillis(), ttlMillis("fixed"), 60_000);
        assertEquals(2 * HOUR.toMillis(), ttlMillis("refreshable"), 60_000);
        assertEquals(Optional.empty(), store.find("of no use"));
    }

    @Test
    void redisSeesNothingOfAToken() {
        store.save(SELLER, token("very-secret-access", HOUR));
        String first = new String(raw(SELLER), StandardCharsets.ISO_8859_1);
        store.save(SELLER, token("very-secret-access", HOUR));
        String second = new String(raw(SELLER), StandardCharsets.ISO_8859_1);

        assertFalse(first.contains("secret") || first.contains("refresh"), first);
        assertFalse(first.substring(9).equals(second.substring(9)), "every value has a nonce of its own");
    }

    @Test
    void aTokenThatWasMovedOrChangedDoesNotOpen() {
        store.save(SELLER, token("one", HOUR));
        store.save("another", token("another's", HOUR));
        byte[] sealed = raw(SELLER);
        link.ask(commands -> commands.set(link.keys().token(app, "another"), sealed))
                .join();
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        link.ask(commands -> commands.set(link.keys().token(app, SELLER), changed))
                .join();

        String message = assertThrows(UnreadableTokenException.class, () -> store.find("another"))
                .getMessage();
        assertEquals(
                "the value of topaz:token:{" + app + ":another} does not open with the key '2026-11':"
                        + " it was encrypted with another key of that name, or changed in Redis",
                message);
        assertThrows(UnreadableTokenException.class, () -> store.find(SELLER));
        link.ask(commands -> commands.set(link.keys().token(app, SELLER), new byte[] {7, 7, 7}))
                .join();
        assertEquals(
                "the value of topaz:token:{" + app + ":" + SELLER
                        + "} was not written as a token by this version of Topaz",
                assertThrows(UnreadableTokenException.class, () -> store.find(SELLER))
                        .getMessage());
    }

    @Test
    void aWrongKeySaysSoAndAnOldOneStillReads() {
        store.save(SELLER, token("one", HOUR));
        TokenKeys next = TokenKeys.of("2026-12", key(2));

        assertEquals(
                "the value of topaz:token:{" + app + ":" + SELLER
                        + "} was encrypted with the key '2026-11', and given are [2026-12]",
                assertThrows(UnreadableTokenException.class, () -> store(next).find(SELLER))
                        .getMessage());
        assertThrows(
                UnreadableTokenException.class,
                () -> store(TokenKeys.of("2026-11", key(2))).find(SELLER));

        RedisTokenStore rotated = store(next.reading("2026-11", KEY));
        Token found = rotated.find(SELLER).orElseThrow();
        assertEquals("one", found.accessToken());
        assertTrue(rotated.replace(SELLER, found, token("two", HOUR)));
        assertEquals("two", store(next).find(SELLER).orElseThrow().accessToken(), "written with the new key");
    }

    @Test
    void nothingThatIsShownHoldsASecret() {
        assertEquals("RedisTokenStore[app " + app + ", TokenKeys[2026-11 writes, of [2026-11]]]", store.toString());
        assertThrows(IllegalArgumentException.class, () -> TokenKeys.of("a", new byte[16]));
        assertThrows(IllegalArgumentException.class, () -> TokenKeys.of("", KEY));
        assertThrows(IllegalArgumentException.class, () -> KEYS.reading("2026-11", key(3)));
    }

    @Test
    void countsTokensByKeyAndEncryptsAllOfThemAnew() {
        TokenKeys before = TokenKeys.of("2026-05", key(2));
        RedisTokenStore old = store(before);
        // More than one step of the search, with names that patterns would misread.
        for (int i = 0; i < 1500; i++) {
            old.save("seller[" + i + "]*", token("t" + i, HOUR));
        }
        store.save(SELLER, token("new", HOUR));
        new RedisTokenStore(link, app + "2", KEYS).save(SELLER, token("of-another-app", HOUR));
        assertEquals(Map.of("2026-05", 1500L, "2026-11", 1L), store.countByKeyId());

        RedisTokenStore rotating = store(TokenKeys.of("2026-11", KEY).reading("2026-05", key(2)));
        assertEquals(1500, rotating.reencryptAll());
        assertEquals(0, rotating.reencryptAll());
        assertEquals(Map.of("2026-11", 1501L), store.countByKeyId());
        assertEquals("t7", store.find("seller[7]*").orElseThrow().accessToken());
    }

    @Test
    void aPrefixWithSignsOfPatternsIsTakenAsItIs() {
        RedisLink odd =
                RedisLink.to(redis.uri(), new RedisOptions().prefix("our[*]?\\").timeout(Duration.ofSeconds(20)));
        links.add(odd);
        RedisTokenStore store = new RedisTokenStore(odd, app, KEYS);
        store.save(SELLER, token("kept", HOUR));

        assertEquals(Map.of("2026-11", 1L), store.countByKeyId());
    }
}
