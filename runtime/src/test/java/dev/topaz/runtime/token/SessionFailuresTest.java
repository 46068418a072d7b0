package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Refreshes that fail or hang: who is told, what is still used, and when the next one is tried. */
class SessionFailuresTest extends SessionsFixture {
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

    /** An Error is how a JVM says that the system has no thread to give. */
    @Test
    void anExecutorThatThrowsFailsTheRefreshForAllWhoWaitForIt() {
        store.save(SELLER, token("first", Duration.ZERO));
        Error noThread = new InternalError("no thread, on purpose");
        Sessions sessions = sessions(this::next, options().executor(refresh -> {
            throw noThread;
        }));

        for (int i = 0; i < 2; i++) {
            TokenException failed = assertThrows(TokenException.class, () -> sessions.session(SELLER));
            assertEquals(Reason.FAILED, failed.reason());
            assertSame(noThread, rootOf(failed));
        }
    }

    @Test
    void aRefreshInTheThreadOfItsCallerKeepsTheInterrupt() {
        store.save(SELLER, token("first", Duration.ZERO));
        Sessions sessions = sessions(
                old -> {
                    Thread.currentThread().interrupt();
                    Thread.sleep(1);
                    return next(old);
                },
                options().executor(Runnable::run));

        assertEquals(Reason.TIMED_OUT, reason(sessions));
        assertTrue(Thread.interrupted());
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
                    int number = refreshes.incrementAndGet();
                    hanging.countDown();
                    return number == 1 ? hang(interrupted) : next(old);
                },
                options().waitTimeout(Duration.ofMillis(50)));

        assertEquals(Reason.TIMED_OUT, reason(sessions));
        hanging.await();
        clock.advance(Duration.ofSeconds(120));
        assertEquals(Reason.TIMED_OUT, reason(sessions));
        assertEquals(1, interrupted.getCount());
        clock.advance(Duration.ofMillis(1));
        String session = sessionOrEmpty(sessions);
        while (session.isEmpty()) {
            // The wait timeout of this test may be too short for a slow machine.
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
    void rejectsARefreshThatBringsAnExpiredToken() {
        store.save(SELLER, token("first", Duration.ZERO));

        assertEquals(Reason.FAILED, reason(sessions(old -> token("late", Duration.ZERO))));
        assertEquals("first", store.find(SELLER).orElseThrow().accessToken());
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
}
