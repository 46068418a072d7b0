package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What code of the user's throws that is told of refreshes, and times that nobody can count. */
@Timeout(300)
class SessionCallbacksTest {
    private static Token token(String name, Instant end) {
        return new Token(name, end, "refresh-" + name, null, Map.of(), TokenOwner.UNKNOWN);
    }

    private static InMemoryTokenStore expired() {
        InMemoryTokenStore store = new InMemoryTokenStore();
        store.save("seller", token("old", Instant.now().minusSeconds(60)));
        return store;
    }

    /** The token was refreshed and stored: to the caller that is a success. */
    @Test
    void whatIsThrownWhenItIsToldOfARefreshDoesNotCostTheToken() {
        List<String> told = new ArrayList<>();
        SessionOptions options = new SessionOptions()
                .onRefresh((account, took) -> {
                    throw new NoClassDefFoundError("thrown on purpose");
                })
                .onRefresh((account, took) -> told.add(account));
        Sessions sessions =
                new Sessions(expired(), old -> token("new", Instant.now().plusSeconds(3600)), options);

        assertEquals("new", sessions.session("seller"));
        assertEquals(List.of("seller"), told);
    }

    @Test
    void whatIsThrownWhenItIsToldOfAFailureDoesNotHideTheFailure() {
        SessionOptions options = new SessionOptions().onFailure((account, failure) -> {
            throw new IllegalStateException("thrown on purpose");
        });
        Sessions sessions = new Sessions(
                expired(),
                old -> {
                    throw new TokenException(TokenException.Reason.REFUSED, "invalid refresh token", null);
                },
                options);

        TokenException failure = assertThrows(TokenException.class, () -> sessions.session("seller"));
        assertEquals(TokenException.Reason.REFUSED, failure.reason());
    }

    @Test
    void timesWithoutALimitCanBeCounted() {
        SessionOptions endless = new SessionOptions()
                .waitTimeout(ChronoUnit.FOREVER.getDuration())
                .minRefreshInterval(ChronoUnit.FOREVER.getDuration())
                .lease(ChronoUnit.FOREVER.getDuration());
        Sessions sessions =
                new Sessions(expired(), old -> token("new", Instant.now().plusSeconds(3600)), endless);

        assertEquals("new", sessions.session("seller"));
        assertEquals("new", sessions.sessionAsync("seller").join());
    }
}
