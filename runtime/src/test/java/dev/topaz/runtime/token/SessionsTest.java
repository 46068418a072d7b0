package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class SessionsTest {
    private static final String SELLER = "2206890000000";
    private static final int THREADS = 64;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ManualClock clock = new ManualClock();
    private final InMemoryTokenStore store = new InMemoryTokenStore(clock);
    private final AtomicInteger refreshes = new AtomicInteger();
    private final Map<String, TokenException> failures = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void handsOutAGoodSessionAsItIs() {
        store.save(SELLER, token("first", HOUR));

        assertEquals("first", sessions(this::next).session(SELLER));
        assertEquals(0, refreshes.get());
    }

    @ParameterizedTest
    @CsvSource({"601, first", "600, fresh1", "1, fresh1", "0, fresh1", "-1, fresh1"})
    void refreshesWithinTheMarginAndAfterTheEnd(int secondsLeft, String expected) {
        store.save(SELLER, token("first", Duration.ofSeconds(secondsLeft)));

        assertEquals(expected, sessions(this::next).session(SELLER));
        assertEquals(expected, store.find(SELLER).orElseThrow().accessToken());
    }

    @Test
    void refreshesBeforeTheFirstLevelEndsThatTheAppDependsOn() {
        Map<AccessLevel, Instant> levels =
                Map.of(AccessLevel.W2, clock.instant().plus(MINUTE));
        store.save(SELLER, new Token("first", in(HOUR), "r", null, levels, TokenOwner.UNKNOWN));

        assertEquals("first", sessions(this::next).session(SELLER));
        assertEquals(
                "first", sessions(this::next, options().levels(AccessLevel.R2)).session(SELLER));
        assertEquals(
                "fresh1",
                sessions(this::next, options().levels(AccessLevel.R1, AccessLevel.W2))
                        .session(SELLER));
    }

    @Test
    void refreshesOnceHoweverManyAsk() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        CountDownLatch asking = new CountDownLatch(THREADS);
        Sessions sessions = sessions(old -> {
            asking.await();
            return next(old);
        });

        for (Future<String> session : ask(sessions, asking)) {
            assertEquals("fresh1", session.get());
        }
        assertEquals(1, refreshes.get());
    }

    @Test
    void tellsAFailureToAllWhoAskAndPausesBeforeItTriesAgain() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        CountDownLatch asking = new CountDownLatch(THREADS);
        Sessions sessions = sessions(old -> {
            asking.await();
            refreshes.incrementAndGet();
            throw new IllegalStateException("refused " + old.refreshToken());
        });

        List<Throwable> told = new ArrayList<>();
        for (Future<String> session : ask(sessions, asking)) {
            told.add(assertThrows(Exception.class, session::get).getCause());
        }
        told.forEach(each -> assertEquals(Reason.FAILED, ((TokenException) each).reason()));
        assertNotSame(told.get(0), told.get(1));
        clock.advance(Duration.ofMillis(9_999));
        assertEquals(Reason.FAILED, reason(sessions));
        assertEquals(1, refreshes.get());
        clock.advance(Duration.ofMillis(1));
        assertEquals(Reason.FAILED, reason(sessions));
        assertEquals(2, refreshes.get());
    }

    @Test
    void usesTheOldSessionWhileItIsGoodAndSaysThatItsRefreshFailed() {
        store.save(SELLER, token("first", MINUTE));
        Sessions sessions = sessions(old -> {
            throw new TokenException(Reason.REFUSED, "no", null);
        });

        assertEquals("first", sessions.session(SELLER));
        assertEquals(Reason.REFUSED, failures.get(SELLER).reason());
        clock.advance(MINUTE);
        assertEquals(Reason.REFUSED, reason(sessions));
    }

    @Test
    void triesAnewForANewAuthorisationWithoutAPause() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> {
            if (old.accessToken().equals("first")) {
                throw new TokenException(Reason.REFUSED, "no", null);
            }
            return next(old);
        });

        assertEquals(Reason.REFUSED, reason(sessions));
        store.save(SELLER, token("second", Duration.ZERO));
        assertEquals("fresh1", sessions.session(SELLER));
    }

    @Test
    void waitsForARefreshThatHangsOnlySoLongAndGivesItUpInTheEnd() throws Exception {
        store.save(SELLER, token("first", Duration.ZERO));
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Sessions sessions = sessions(
                old -> {
                    hanging.countDown();
                    return refreshes.incrementAndGet() == 1 ? hang(interrupted) : next(old);
                },
                options().patience(Duration.ofMillis(50)));

        assertEquals(Reason.TIMED_OUT, reason(sessions));
        hanging.await();
        clock.advance(Duration.ofSeconds(120));
        assertEquals(Reason.TIMED_OUT, reason(sessions));
        assertEquals(1, interrupted.getCount());
        clock.advance(Duration.ofMillis(1));
        String session = sessionOrEmpty(sessions);
        while (session.isEmpty()) {
            // The patience of this test may be too short for a slow machine.
            session = sessionOrEmpty(sessions);
        }
        assertEquals("fresh3", session);
        interrupted.await();
        assertEquals(Reason.TIMED_OUT, failures.get(SELLER).reason());
    }

    @Test
    void sendsTheSellerToAuthoriseAgainWhenNothingElseHelps() {
        store.save(SELLER, new Token("first", in(MINUTE), "r", in(MINUTE), Map.of(), TokenOwner.UNKNOWN));
        store.save("fixed", Token.fixed("only", in(MINUTE)));
        Sessions sessions = sessions(this::next);
        clock.advance(Duration.ofSeconds(59));

        assertEquals("only", sessions.session("fixed"));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Reason.NOT_AUTHORISED, reason(sessions));
        TokenException none = assertThrows(TokenException.class, () -> sessions.session("fixed"));
        assertEquals(
                "the token of account fixed has expired and cannot be refreshed: the seller has to authorise the app again",
                none.getMessage());
        assertEquals(
                "account nobody has no token: the seller has to authorise the app",
                assertThrows(TokenException.class, () -> sessions.session("nobody"))
                        .getMessage());
        assertEquals(0, refreshes.get());
    }

    @Test
    void refreshesASessionThatThePlatformRefused() {
        store.save(SELLER, token("first", HOUR));
        Sessions sessions = sessions(this::next);

        sessions.invalidate(SELLER, "another");
        assertEquals("first", sessions.session(SELLER));
        sessions.invalidate(SELLER, "first");
        assertEquals("fresh1", sessions.session(SELLER));
        sessions.invalidate(SELLER, "first");
        assertEquals("fresh1", sessions.session(SELLER));
    }

    @Test
    void doesNotRefreshAgainAndAgainWhatThePlatformKeepsRefusing() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(this::next);

        sessions.invalidate(SELLER, sessions.session(SELLER));
        assertEquals(Reason.REFUSED, reason(sessions));
        assertEquals(1, refreshes.get());
        clock.advance(Duration.ofSeconds(10));
        assertEquals("fresh2", sessions.session(SELLER));
    }

    @Test
    void usesAShortLivedTokenWithoutRefreshingItAtEveryCall() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> {
            refreshes.incrementAndGet();
            return token("short", MINUTE);
        });

        assertEquals("short", sessions.session(SELLER));
        assertEquals("short", sessions.session(SELLER));
        assertEquals(1, refreshes.get());
    }

    @Test
    void keepsTheRefreshTokenIfNoNewOneIsGiven() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> Token.fixed("second", in(HOUR)));

        assertEquals("second", sessions.session(SELLER));
        assertEquals("refresh-first", store.find(SELLER).orElseThrow().refreshToken());
    }

    @Test
    void leavesANewAuthorisationInPlaceThatCameDuringTheRefresh() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> {
            store.save(SELLER, token("authorised", HOUR));
            return next(old);
        });

        assertEquals("authorised", sessions.session(SELLER));
        assertEquals("authorised", sessions.session(SELLER));
    }

    @Test
    void keepsARefreshedTokenThatWasRefusedUnderItsOldNameMeanwhile() {
        store.save(SELLER, token("first", MINUTE));
        Sessions[] self = new Sessions[1];
        self[0] = sessions(old -> {
            self[0].invalidate(SELLER, "first");
            return next(old);
        });

        assertEquals("fresh1", self[0].session(SELLER));
        assertEquals("fresh1", store.find(SELLER).orElseThrow().accessToken());
    }

    @Test
    void rejectsARefreshThatBringsAnExpiredToken() {
        store.save(SELLER, token("first", Duration.ZERO));

        assertEquals(Reason.FAILED, reason(sessions(old -> token("late", Duration.ZERO))));
        assertEquals("first", store.find(SELLER).orElseThrow().accessToken());
    }

    @Test
    void answersWithoutBlockingTheCaller() throws InterruptedException {
        store.save(SELLER, token("first", Duration.ZERO));
        BlockingQueue<Runnable> started = new LinkedBlockingQueue<>();
        var session = sessions(this::next, options().executor(started::add)).sessionAsync(SELLER);

        Runnable refresh = started.take();
        assertFalse(session.isDone());
        refresh.run();
        assertEquals("fresh1", session.join());
        assertEquals("fresh1", sessions(this::next).sessionAsync(SELLER).join());
    }

    @Test
    void aLookUpNeverWaitsForRefreshes() {
        for (int i = 0; i < 20; i++) {
            store.save("slow" + i, token("old" + i, Duration.ofMinutes(5)));
        }
        store.save(SELLER, token("good", Duration.ofDays(1)));
        ExecutorService few = Executors.newFixedThreadPool(8);
        Sessions sessions = new Sessions(
                store, old -> hang(new CountDownLatch(1)), options().executor(few));
        List<CompletableFuture<String>> slow = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            slow.add(sessions.sessionAsync("slow" + i));
        }

        assertEquals(
                "good",
                sessions.sessionAsync(SELLER).orTimeout(20, TimeUnit.SECONDS).join());
        assertTrue(slow.stream().noneMatch(CompletableFuture::isDone));
        few.shutdownNow();
    }

    /** Tokens of five minutes, and a margin of ten: each is used for half of its life. */
    @Test
    void aTokenThatLivesShorterThanTheMarginIsNotRefreshedAgainAndAgain() {
        store.save(SELLER, token("first", Duration.ofMinutes(5)));
        Sessions sessions =
                sessions(old -> token("fresh" + refreshes.incrementAndGet(), Duration.ofMinutes(5)), options());

        for (int second = 0; second < 300; second += 5) {
            assertNotEquals("", sessions.session(SELLER));
            clock.advance(Duration.ofSeconds(5));
        }

        assertEquals(2, refreshes.get(), "one at once, then every two and a half minutes");
    }

    @Test
    void failsTheFutureWithTheSameReasons() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions =
                sessions(old -> hang(new CountDownLatch(1)), options().patience(Duration.ofMillis(50)));

        var late = assertThrows(
                CompletionException.class, () -> sessions.sessionAsync(SELLER).join());
        assertEquals(
                Reason.TIMED_OUT,
                assertInstanceOf(TokenException.class, late.getCause()).reason());
        var none = assertThrows(
                CompletionException.class, () -> sessions.sessionAsync("nobody").join());
        assertEquals(
                Reason.NOT_AUTHORISED,
                assertInstanceOf(TokenException.class, none.getCause()).reason());
    }

    @Test
    void saysSoWhenTheExecutorTakesNothing() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(this::next, options().executor(work -> {
            throw new RejectedExecutionException("shut down");
        }));

        assertEquals(Reason.FAILED, reason(sessions));
        var failure = assertThrows(
                CompletionException.class, () -> sessions.sessionAsync(SELLER).join());
        assertEquals(
                Reason.FAILED,
                assertInstanceOf(TokenException.class, failure.getCause()).reason());
    }

    @Test
    void stopsWaitingWhenItsThreadIsInterrupted() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> hang(new CountDownLatch(1)));
        Thread.currentThread().interrupt();

        assertEquals(Reason.TIMED_OUT, reason(sessions));
        assertTrue(Thread.interrupted());
    }

    @Test
    void showsNoTokenWhateverHappens() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(old -> {
            throw new IllegalStateException("refused " + old.refreshToken());
        });

        TokenException failure = assertThrows(TokenException.class, () -> sessions.session(SELLER));
        assertFalse(failure.getMessage().contains("first"), failure.getMessage());
        assertFalse(failures.get(SELLER).getMessage().contains("first"));
        assertFalse(sessions.toString().contains("first"));
        assertSame(IllegalStateException.class, rootOf(failure).getClass());
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> new SessionOptions().margin(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> new SessionOptions().lease(Duration.ofSeconds(-1)));
    }

    private List<Future<String>> ask(Sessions sessions, CountDownLatch asking) {
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            asked.add(threads.submit(() -> {
                asking.countDown();
                return sessions.session(SELLER);
            }));
        }
        return asked;
    }

    private static Token hang(CountDownLatch interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        throw new AssertionError("nobody counts down");
    }

    private Token next(Token old) {
        return token("fresh" + refreshes.incrementAndGet(), HOUR);
    }

    private Token token(String accessToken, Duration lifetime) {
        return new Token(accessToken, in(lifetime), "refresh-" + accessToken, null, Map.of(), TokenOwner.UNKNOWN);
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    private SessionOptions options() {
        return new SessionOptions().clock(clock).executor(threads).onFailure(failures::put);
    }

    private Sessions sessions(TokenRefresher refresher) {
        return sessions(refresher, options());
    }

    private Sessions sessions(TokenRefresher refresher, SessionOptions options) {
        return new Sessions(store, refresher, options);
    }

    private static Reason reason(Sessions sessions) {
        return assertThrows(TokenException.class, () -> sessions.session(SELLER))
                .reason();
    }

    private static String sessionOrEmpty(Sessions sessions) {
        try {
            return sessions.session(SELLER);
        } catch (TokenException e) {
            assertEquals(Reason.TIMED_OUT, e.reason());
            return "";
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
