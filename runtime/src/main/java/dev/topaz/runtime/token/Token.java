package dev.topaz.runtime.token;

import dev.topaz.runtime.utf8.Whitespace;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a seller's authorisation gave. Immutable.
 *
 * <pre>{@code
 * Token token = Token.fixed("6100fictional", Instant.parse("2027-01-01T00:00:00Z"));
 * store.save("4711", token);
 * }</pre>
 */
public final class Token {
    private final String accessToken;
    private final Instant expiresAt;
    private final String refreshToken;
    private final @Nullable Instant refreshExpiresAt;
    private final Map<AccessLevel, Instant> levels;
    private final TokenOwner owner;

    /**
     * @param accessToken the session key that goes with calls
     * @param expiresAt the first moment at which the access token is of no use
     * @param refreshToken empty when the platform gave none
     * @param refreshExpiresAt the first moment at which the refresh token is of no use; null when the platform did not say
     * @param levels when access ends that lasts shorter than, or as long as, the token; a level that was not granted is not there
     */
    public Token(
            String accessToken,
            Instant expiresAt,
            String refreshToken,
            @Nullable Instant refreshExpiresAt,
            Map<AccessLevel, Instant> levels,
            TokenOwner owner) {
        if (Whitespace.isBlank(accessToken)) {
            throw new IllegalArgumentException("the access token is blank");
        }
        this.accessToken = accessToken;
        this.expiresAt = Objects.requireNonNull(expiresAt, "expiresAt");
        this.refreshToken = Objects.requireNonNull(refreshToken, "refreshToken");
        this.refreshExpiresAt = refreshExpiresAt;
        this.levels = Collections.unmodifiableMap(new HashMap<>(levels));
        this.owner = Objects.requireNonNull(owner, "owner");
    }

    /** Returns the session key that goes with calls. */
    public String accessToken() {
        return accessToken;
    }

    /** Returns the first moment at which the access token is of no use. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Returns the refresh token; empty when the platform gave none. */
    public String refreshToken() {
        return refreshToken;
    }

    /** Returns the first moment at which the refresh token is of no use; null when the platform did not say. */
    public @Nullable Instant refreshExpiresAt() {
        return refreshExpiresAt;
    }

    /** Returns when access of each level ends; a level that was not granted is not there. */
    public Map<AccessLevel, Instant> levels() {
        return levels;
    }

    public TokenOwner owner() {
        return owner;
    }

    /** Returns a token that cannot be refreshed, such as that of an app of one shop. */
    public static Token fixed(String accessToken, Instant expiresAt) {
        return new Token(accessToken, expiresAt, "", null, Collections.emptyMap(), TokenOwner.UNKNOWN);
    }

    /** Returns whether the access token is of no use any more. */
    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Returns whether the refresh token is worth a try. */
    public boolean isRefreshable(Instant now) {
        return !refreshToken.isEmpty() && (refreshExpiresAt == null || now.isBefore(refreshExpiresAt));
    }

    /** Returns the first moment at which the token, or one of these levels, is of no use; a level that was not granted does not count. */
    public Instant expiresAt(Set<AccessLevel> needed) {
        Instant first = expiresAt;
        for (AccessLevel level : needed) {
            Instant end = levels.getOrDefault(level, expiresAt);
            first = end.isBefore(first) ? end : first;
        }
        return first;
    }

    /** Returns whether the other one came from the same answer of the platform, even if one was changed since. */
    public boolean isSameAs(Token other) {
        return accessToken.equals(other.accessToken) && refreshToken.equals(other.refreshToken);
    }

    /** Returns the same token, of no use for calls any more. */
    Token ended() {
        return new Token(accessToken, Instant.EPOCH, refreshToken, refreshExpiresAt, levels, owner);
    }

    /** This token with the refresh token of the one before, which stays good if no new one was given: RFC 6749, section 6. */
    Token refreshableAs(Token before) {
        return new Token(accessToken, expiresAt, before.refreshToken, before.refreshExpiresAt, levels, owner);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Token)) {
            return false;
        }
        Token token = (Token) other;
        return accessToken.equals(token.accessToken)
                && expiresAt.equals(token.expiresAt)
                && refreshToken.equals(token.refreshToken)
                && Objects.equals(refreshExpiresAt, token.refreshExpiresAt)
                && levels.equals(token.levels)
                && owner.equals(token.owner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessToken, expiresAt, refreshToken, refreshExpiresAt, levels, owner);
    }

    /** Returns a description without the tokens and their owner. */
    @Override
    public String toString() {
        String refresh = refreshToken.isEmpty()
                ? "not refreshable"
                : "refreshable" + (refreshExpiresAt == null ? "" : " until " + refreshExpiresAt);
        return "Token[***, expires " + expiresAt + ", " + refresh + "]";
    }
}
