package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Sessions over a store in memory, a clock that a test moves, and a refresher that a test writes. */
@Timeout(300)
abstract class SessionsFixture {
    static final String SELLER = "2206890000000";
    static final int THREADS = 64;
    static final Duration HOUR = Duration.ofHours(1);
    /** Ends a hang only: a machine may stand still for seconds while somebody waits for a refresh. */
    static final Duration LONG = Duration.ofMinutes(5);

    static final Duration MINUTE = Duration.ofMinutes(1);

    final ExecutorService threads = Executors.newCachedThreadPool();
    final ManualClock clock = new ManualClock();
    final InMemoryTokenStore store = new InMemoryTokenStore(clock);
    final AtomicInteger refreshes = new AtomicInteger();
    final Map<String, TokenException> failures = new ConcurrentHashMap<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    List<Future<String>> ask(Sessions sessions, CountDownLatch asking) {
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            asked.add(threads.submit(() -> {
                asking.countDown();
                return sessions.session(SELLER);
            }));
        }
        return asked;
    }

    static Token hang(CountDownLatch interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
        throw new AssertionError("nobody counts down");
    }

    Token next(Token old) {
        return token("fresh" + refreshes.incrementAndGet(), HOUR);
    }

    Token token(String accessToken, Duration lifetime) {
        return new Token(accessToken, in(lifetime), "refresh-" + accessToken, null, Map.of(), TokenOwner.UNKNOWN);
    }

    Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    SessionOptions options() {
        return new SessionOptions()
                .clock(clock)
                .executor(threads)
                .onFailure(failures::put)
                .waitTimeout(LONG);
    }

    Sessions sessions(TokenRefresher refresher) {
        return sessions(refresher, options());
    }

    Sessions sessions(TokenRefresher refresher, SessionOptions options) {
        return new Sessions(store, refresher, options);
    }

    static Reason reason(Sessions sessions) {
        return assertThrows(TokenException.class, () -> sessions.session(SELLER))
                .reason();
    }

    static String sessionOrEmpty(Sessions sessions) {
        try {
            return sessions.session(SELLER);
        } catch (TokenException e) {
            assertEquals(Reason.TIMED_OUT, e.reason());
            return "";
        }
    }

    static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
