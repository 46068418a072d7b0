package dev.topaz.runtime.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final Instant NOW = ManualClock.START;
    private static final TokenOwner OWNER = new TokenOwner("u-id", "u-nick", "s-id", "s-nick", "o-uid");

    @Test
    void showsWhenItEndsAndNothingElse() {
        Token token = new Token("a-token", NOW, "r-token", NOW.plusSeconds(1), Map.of(), OWNER);

        assertEquals(
                "Token[***, expires 2026-01-01T00:00:00Z, refreshable until 2026-01-01T00:00:01Z]", token.toString());
        assertEquals(
                "Token[***, expires 2026-01-01T00:00:00Z, not refreshable]",
                Token.fixed("a-token", NOW).toString());
        assertEquals("TokenOwner[***]", OWNER.toString());
    }

    @Test
    void endsAtTheFirstMomentAtWhichItIsOfNoUse() {
        Token token = new Token("a", NOW, "r", NOW, Map.of(), OWNER);

        assertFalse(token.isExpired(NOW.minusNanos(1)));
        assertTrue(token.isExpired(NOW));
        assertTrue(token.isRefreshable(NOW.minusNanos(1)));
        assertFalse(token.isRefreshable(NOW));
    }

    @Test
    void countsTheLevelsThatAreNeededAndWereGranted() {
        Token token = new Token("a", NOW.plusSeconds(9), "", null, Map.of(AccessLevel.W2, NOW), OWNER);

        assertEquals(NOW.plusSeconds(9), token.expiresAt(Set.of(AccessLevel.R1)));
        assertEquals(NOW, token.expiresAt(Set.of(AccessLevel.R1, AccessLevel.W2)));
    }

    @Test
    void refusesABlankToken() {
        assertThrows(IllegalArgumentException.class, () -> Token.fixed(" ", NOW));
    }

    @Test
    void isReadFromTheAnswerOfAGeneratedClient() throws Exception {
        TokenRefresher refresher = TokenRefresher.ofJson(
                old -> "{\"access_token\":\"after-" + old.refreshToken() + "\",\"expires_in\":60}", new ManualClock());
        Token old = new Token("a", NOW, "r", null, Map.of(), OWNER);

        assertEquals(Token.fixed("after-r", NOW.plusSeconds(60)), refresher.refresh(old));
    }

    @Test
    void isNotThereInAnAnswerWithoutAResult() {
        TokenException failure = assertThrows(
                TokenException.class, () -> TokenRefresher.ofJson(old -> null).refresh(Token.fixed("a", NOW)));

        assertEquals(Reason.FAILED, failure.reason());
    }
}
