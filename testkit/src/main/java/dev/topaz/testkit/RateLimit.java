package dev.topaz.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many calls of an app within any window of so long: it slides, so no burst at the edge of a second gets through.
 * Refused calls do not count. Safe for use by many threads.
 */
final class RateLimit {
    private final String subCode;
    private final int most;
    private final Duration window;
    private final Map<String, Deque<Instant>> acceptedByApp = new HashMap<>();
    private long accepted;
    private long refused;

    /** @throws IllegalArgumentException for a limit that lets nothing through, or has no window */
    RateLimit(String subCode, int most, Duration window) {
        if (most < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException(
                    "a limit is a number of calls within a time, not " + most + " in " + window);
        }
        this.subCode = subCode;
        this.most = most;
        this.window = window;
    }

    /** Counts a call; present when it is one too many. */
    synchronized Optional<Refusal> count(String appKey, Instant now) {
        Deque<Instant> calls = acceptedByApp.computeIfAbsent(appKey, key -> new ArrayDeque<>());
        Instant start = now.minus(window);
        while (!calls.isEmpty() && !calls.peekFirst().isAfter(start)) {
            calls.removeFirst();
        }
        if (calls.size() >= most) {
            refused++;
            Duration ban = Duration.between(start, calls.getFirst());
            return Optional.of(
                    Refusal.banned(subCode, ban.plusSeconds(1).minusNanos(1).toSeconds()));
        }
        accepted++;
        calls.addLast(now);
        return Optional.empty();
    }

    synchronized LimitCounts counts() {
        return new LimitCounts(accepted, refused);
    }
}
