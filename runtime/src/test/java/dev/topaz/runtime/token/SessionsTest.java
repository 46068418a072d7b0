package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which session a call gets, and when it is refreshed. */
class SessionsTest extends SessionsFixture {
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
    void refusesSettingsThatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> new SessionOptions().margin(Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> new SessionOptions().lease(Duration.ofSeconds(-1)));
    }
}
