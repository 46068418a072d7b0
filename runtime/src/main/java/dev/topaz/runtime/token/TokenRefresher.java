package dev.topaz.runtime.token;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a token for a new one at the platform. Safe for use by many threads.
 *
 * <p>{@code auth} is a generated client of {@code taobao.top.auth.token.refresh}:
 *
 * <pre>{@code
 * TokenRefresher refresher = TokenRefresher.ofJson(old -> auth.topAuthTokenRefresh(
 *         new TopAuthTokenRefreshRequest().setRefreshToken(old.refreshToken())).getTokenResult());
 * }</pre>
 */
@FunctionalInterface
public interface TokenRefresher {
    /**
     * Refreshes once and does not retry: the platform may have used up the refresh token even if no answer came.
     *
     * <p>Runs on the executor of {@link SessionOptions#executor} and may block; when it takes longer than the lease, its thread
     * is interrupted.
     *
     * @param old its refresh token is there
     * @throws TokenException to say why; any other exception is taken for {@link TokenException.Reason#FAILED}
     */
    Token refresh(Token old) throws Exception;

    /** Returns a refresher that calls a generated client, which needs the app's own key only. */
    static TokenRefresher ofJson(JsonAnswer answer) {
        return ofJson(answer, Clock.systemUTC());
    }

    /** Returns the same; the lifetimes in the answer count from the time of this clock. */
    static TokenRefresher ofJson(JsonAnswer answer, Clock clock) {
        return old -> {
            // Before the call: a token may be taken to expire too early, never too late.
            Instant askedAt = clock.instant();
            String json = answer.of(old);
            return TokenAnswer.parse(json == null ? "" : json).tokenIssuedAt(askedAt);
        };
    }

    /**
     * Asks the platform for the JSON that describes a token: the {@code token_result} of {@code taobao.top.auth.token.refresh}.
     */
    @FunctionalInterface
    interface JsonAnswer {
        /** Returns the JSON as it came; null for an answer without a token. */
        @Nullable
        String of(Token old) throws Exception;
    }
}
