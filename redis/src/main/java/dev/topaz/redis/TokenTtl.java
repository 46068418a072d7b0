package dev.topaz.redis;

import dev.topaz.runtime.token.Token;
import java.time.Duration;
import java.time.Instant;

/** How long Redis keeps a token: as long as it, or its refresh token, is of use. */
final class TokenTtl {
    /** What {@link Script#KEEP} takes for a life without end. */
    static final long WITHOUT_END = -1;

    /** Longer than any authorisation: tokens that never end are told with the end of time. */
    private static final Duration LONGEST = Duration.ofDays(100 * 365);

    private TokenTtl() {}

    /** In milliseconds from this time; 0 for a token that is of no use. */
    static long millis(Token token, Instant now) {
        Instant end = token.expiresAt();
        if (!token.refreshToken().isEmpty()) {
            Instant refreshEnd = token.refreshExpiresAt();
            end = refreshEnd == null ? Instant.MAX : refreshEnd.isAfter(end) ? refreshEnd : end;
        }
        Duration left = Duration.between(now, end);
        if (left.compareTo(LONGEST) > 0) {
            return WITHOUT_END;
        }
        return left.isNegative() ? 0 : left.toMillis();
    }
}
