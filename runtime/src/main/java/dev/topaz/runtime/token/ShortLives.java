package dev.topaz.runtime.token;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How long before its end a token is refreshed. That is the user's margin, but for a token whose whole life is hardly longer:
 * such a token would be due as soon as it comes, so it is used for half of its life. Safe for use by many threads.
 */
final class ShortLives {
    private final Duration margin;
    private final ConcurrentMap<String, Seen> seen = new ConcurrentHashMap<>();

    /** A token, and since when it is known; {@link Instant#MIN} for the first of an account, which may be old. */
    private static final class Seen {
        private final Token token;
        private final Instant since;

        Seen(Token token, Instant since) {
            this.token = token;
            this.since = since;
        }
    }

    ShortLives(Duration margin) {
        this.margin = margin;
    }

    /** Returns when the token of an account is to be refreshed, if it ends at that time. */
    Instant dueAt(String account, Token token, Instant end, Instant now) {
        Instant usual = minus(end, margin);
        if (now.isBefore(minus(usual, margin))) {
            seen.remove(account);
            return usual;
        }
        Seen known = seen.compute(account, (key, before) -> {
            if (before == null) {
                return new Seen(token, Instant.MIN);
            }
            return before.token.isSameAs(token) ? before : new Seen(token, now);
        });
        if (known.since.equals(Instant.MIN)) {
            return usual;
        }
        Instant halfOfItsLife =
                known.since.plus(Duration.between(known.since, end).dividedBy(2));
        return halfOfItsLife.isAfter(usual) ? halfOfItsLife : usual;
    }

    private static Instant minus(Instant time, Duration duration) {
        boolean isInTime = time.isAfter(Instant.EPOCH)
                && Duration.between(Instant.EPOCH, time).compareTo(duration) > 0;
        return isInTime ? time.minus(duration) : Instant.EPOCH;
    }
}
