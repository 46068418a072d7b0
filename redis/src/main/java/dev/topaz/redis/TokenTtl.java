package dev.topaz.redis;

import dev.topaz.runtime.token.Token;
import java.time.Duration;
import java.time.Instant;

/** Calculates how long Redis keeps a token: as long as the token or its refresh token can be used. */
final class TokenTtl {
    /** What {@link Script#KEEP} takes for a life without end. */
    static final long WITHOUT_END = -1;

    /** Longer than any authorisation: tokens that never end are told with the end of time. */
    private static final Duration MAX_TTL = Duration.ofDays(100 * 365);

    private TokenTtl() {}

    /** Returns the time to live in milliseconds; 0 for a token that is of no use any more. */
    static long millis(Token token, Instant now) {
        Instant end = token.expiresAt();
        if (!token.refreshToken().isEmpty()) {
            Instant refreshEnd = token.refreshExpiresAt();
            end = refreshEnd == null ? Instant.MAX : refreshEnd.isAfter(end) ? refreshEnd : end;
        }
        Duration left = Duration.between(now, end);
        if (left.compareTo(MAX_TTL) > 0) {
            return WITHOUT_END;
        }
        return left.isNegative() ? 0 : left.toMillis();
    }
}
