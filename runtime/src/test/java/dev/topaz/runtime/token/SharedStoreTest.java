package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several processes over one store, and a store that fails. */
@Timeout(300)
class SharedStoreTest {
    private static final String SELLER = "2206890000000";
    private static final Duration HOUR = Duration.ofHours(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ManualClock clock = new ManualClock();
    private final FragileStore store = new FragileStore(new InMemoryTokenStore(clock));
    private final AtomicInteger refreshes = new AtomicInteger();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void refreshesOnceHoweverManyProcessesAsk() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        CountDownLatch asking = new CountDownLatch(8);
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Sessions process = sessions(old -> {
                asking.await();
                return next();
            });
            asked.add(threads.submit(() -> {
                asking.countDown();
                return process.session(SELLER);
            }));
        }

        for (Future<String> session : asked) {
            assertEquals("fresh1", session.get());
        }
        assertEquals(1, refreshes.get());
    }

    @Test
    void takesOverFromAProcessThatDiedWhileItRefreshed() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        assertTrue(store.lease(SELLER, Duration.ofMinutes(1)).isPresent());
        Future<String> session = threads.submit(() -> sessions(old -> next()).session(SELLER));

        store.refusedLease.await();
        assertEquals(0, refreshes.get());
        clock.advance(Duration.ofMinutes(1));
        assertEquals("fresh1", session.get());
    }

    @Test
    void waitsForWhatAnotherProcessRefreshes() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        assertTrue(store.lease(SELLER, Duration.ofMinutes(1)).isPresent());
        Future<String> session = threads.submit(() -> sessions(old -> next()).session(SELLER));

        store.refusedLease.await();
        store.save(SELLER, token("theirs", HOUR));
        assertEquals("theirs", session.get());
        assertEquals(0, refreshes.get());
    }

    /** Nor refreshes it at once, though it is within the margin: the other process has only just done so. */
    @Test
    void usesAShortLivedTokenThatAnotherProcessBrought() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        assertTrue(store.lease(SELLER, Duration.ofMinutes(1)).isPresent());
        Future<String> session = threads.submit(() -> sessions(old -> next()).session(SELLER));

        store.refusedLease.await();
        store.save(SELLER, token("theirs", Duration.ofMinutes(2)));
        assertEquals("theirs", session.get());
        assertEquals(0, refreshes.get());
    }

    @Test
    void givesTheLeaseBackWhateverHappens() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> {
            throw new TokenException(Reason.REFUSED, "no", null);
        });

        assertThrows(TokenException.class, () -> sessions.session(SELLER));
        assertTrue(store.lease(SELLER, HOUR).isPresent());
    }

    @Test
    void saysThatTheStoreFailed() {
        Sessions sessions = sessions(old -> next());
        for (String method : List.of("find", "lease", "replace")) {
            store.save(SELLER, token("first", Duration.ZERO));
            store.failing.add(method);
            TokenException failure = assertThrows(TokenException.class, () -> sessions.session(SELLER));

            assertEquals(Reason.STORE_FAILED, failure.reason(), method);
            assertEquals("the store of tokens failed for account " + SELLER, failure.getMessage());
            store.failing.clear();
            clock.advance(HOUR);
        }
        assertEquals(Reason.STORE_FAILED, failureOfInvalidate());
    }

    /** The refresh token has been used up for it. */
    @Test
    void doesNotLoseARefreshedTokenThatTheStoreDidNotTake() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> next());
        store.failing.add("replace");

        assertThrows(TokenException.class, () -> sessions.session(SELLER));
        store.failing.clear();
        clock.advance(Duration.ofSeconds(10));
        assertEquals("fresh1", sessions.session(SELLER));
        assertEquals("fresh1", store.find(SELLER).orElseThrow().accessToken());
        assertEquals(1, refreshes.get());
    }

    /** Nobody asks this process for the seller any more, and another process has only the store. */
    @Test
    void writesARefreshedTokenInTheBackgroundUntilTheStoreTakesIt() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        store.failing.add("replace");
        assertThrows(TokenException.class, () -> sessions(old -> next()).session(SELLER));
        store.failing.clear();

        while (!store.find(SELLER).orElseThrow().accessToken().equals("fresh1")) {
            Thread.sleep(10);
        }
        assertEquals("fresh1", sessions(old -> next()).session(SELLER));
        assertEquals(1, refreshes.get());
    }

    @Test
    void tellsOfEachRefreshThatBroughtAToken() {
        store.save(SELLER, token("first", Duration.ZERO));
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        SessionOptions options = new SessionOptions()
                .clock(clock)
                .executor(threads)
                .onRefresh((account, took) -> told.add("first"))
                .onRefresh((account, took) -> told.add(account + " " + !took.isNegative()));
        new Sessions(store, old -> next(), options).session(SELLER);

        assertEquals(List.of("first", SELLER + " true"), told);
    }

    @Test
    void storesWhatIsLeftWhenItIsClosed() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> next());
        store.failing.add("replace");
        assertThrows(TokenException.class, () -> sessions.session(SELLER));
        store.failing.clear();
        sessions.close();

        assertEquals("fresh1", store.find(SELLER).orElseThrow().accessToken());
    }

    @Test
    void tellsOfATokenThatIsLostWhenItIsClosed() {
        store.save(SELLER, token("first", Duration.ZERO));
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Sessions sessions = new Sessions(
                store,
                old -> next(),
                new SessionOptions()
                        .clock(clock)
                        .executor(threads)
                        .onFailure((account, failure) -> told.add(account))
                        .onFailure((account, failure) -> told.add(failure.getMessage())));
        store.failing.add("replace");
        assertThrows(TokenException.class, () -> sessions.session(SELLER));
        told.clear();
        sessions.close();

        assertEquals(
                List.of(
                        SELLER,
                        "the refreshed token of account " + SELLER
                                + " could not be stored before the sessions were closed: the seller has to authorise the app again"),
                told);
    }

    @Test
    void saysHowARefreshTokenCanHaveBeenUsed() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> {
            throw new TokenException(Reason.REFUSED, "the token endpoint refused: invalid_grant", null);
        });

        String said = assertThrows(TokenException.class, () -> sessions.session(SELLER))
                .getMessage();
        assertTrue(said.contains("invalid_grant; if the refresh token was used by a process"), said);
    }

    @Test
    void doesNotMindALeaseThatCannotBeGivenBackButLogsIt() {
        store.save(SELLER, token("first", Duration.ZERO));
        store.failing.add("release");
        List<Throwable> logged = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("dev.topaz.runtime.observe");
        Filter before = log.getFilter();
        log.setFilter(entry -> {
            logged.add(entry.getThrown());
            return false;
        });
        try {
            assertEquals("fresh1", sessions(old -> next()).session(SELLER));
        } finally {
            log.setFilter(before);
        }

        assertEquals("no connection", logged.get(0).getMessage());
    }

    @Test
    void replacesOnlyTheTokenThatWasRead() {
        Token first = token("first", HOUR);
        store.save(SELLER, first);

        assertFalse(store.replace(SELLER, token("other", HOUR), token("fresh", HOUR)));
        assertFalse(store.replace("nobody", first, token("fresh", HOUR)));
        assertTrue(store.replace(SELLER, first.ended(), token("fresh", HOUR)));
        assertEquals("fresh", store.find(SELLER).orElseThrow().accessToken());
        store.remove(SELLER);
        assertTrue(store.find(SELLER).isEmpty());
    }

    @Test
    void aLeaseThatRanOutDoesNotEndTheNextOne() {
        TokenStore.Lease late = store.lease(SELLER, HOUR).orElseThrow();
        assertTrue(store.lease(SELLER, HOUR).isEmpty());
        assertTrue(store.lease("another", HOUR).isPresent());
        clock.advance(HOUR);
        TokenStore.Lease next = store.lease(SELLER, HOUR).orElseThrow();

        late.release();
        assertTrue(store.lease(SELLER, HOUR).isEmpty());
        next.release();
        assertTrue(store.lease(SELLER, HOUR).isPresent());
    }

    private Reason failureOfInvalidate() {
        store.failing.add("find");
        Sessions sessions = sessions(old -> next());
        return assertThrows(TokenException.class, () -> sessions.invalidate(SELLER, "first"))
                .reason();
    }

    private Token next() {
        return token("fresh" + refreshes.incrementAndGet(), HOUR);
    }

    private Token token(String accessToken, Duration lifetime) {
        return new Token(
                accessToken,
                clock.instant().plus(lifetime),
                "refresh-" + accessToken,
                null,
                Map.of(),
                TokenOwner.UNKNOWN);
    }

    private Sessions sessions(TokenRefresher refresher) {
        return new Sessions(
                store,
                refresher,
                new SessionOptions().clock(clock).executor(threads).waitTimeout(Duration.ofMinutes(5)));
    }

    /** A store whose methods fail when told to, and that says when it refused a lease. */
    private static final class FragileStore implements TokenStore {
        private final TokenStore store;
        private final Set<String> failing = ConcurrentHashMap.newKeySet();
        private final CountDownLatch refusedLease = new CountDownLatch(1);

        FragileStore(TokenStore store) {
            this.store = store;
        }

        @Override
        public Optional<Token> find(String account) {
            failIfTold("find");
            return store.find(account);
        }

        @Override
        public void save(String account, Token token) {
            store.save(account, token);
        }

        @Override
        public boolean replace(String account, Token expected, Token fresh) {
            failIfTold("replace");
            return store.replace(account, expected, fresh);
        }

        @Override
        public void remove(String account) {
            store.remove(account);
        }

        @Override
        public Optional<Lease> lease(String account, Duration time) {
            failIfTold("lease");
            Optional<Lease> lease = store.lease(account, time);
            if (lease.isEmpty()) {
                refusedLease.countDown();
            }
            return lease.map(held -> () -> {
                failIfTold("release");
                held.release();
            });
        }

        private void failIfTold(String method) {
            if (failing.contains(method)) {
                throw new IllegalStateException("no connection");
            }
        }
    }
}
