package dev.topaz.runtime.retry;

import java.time.Duration;

/**
 * How often, and after which waits, a call is made again that failed for a passing reason.
 *
 * @param attempts the first one included; 1 for never again
 * @param firstWait before the second attempt; it doubles from attempt to attempt, and chance shortens it by up to one half, so
 *     that callers who failed together do not come back together
 * @param longestWait no wait is longer; what the platform asks for is not cut
 */
public record RetryPolicy(int attempts, Duration firstWait, Duration longestWait) {
    /** Three attempts, after waits of up to 0.2 and 0.4 seconds. */
    public static final RetryPolicy STANDARD = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** One attempt. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /** @throws IllegalArgumentException for no attempt at all, or a negative wait */
    public RetryPolicy {
        if (attempts < 1 || firstWait.isNegative() || longestWait.isNegative()) {
            throw new IllegalArgumentException("a retry policy has one attempt or more, and no negative waits");
        }
    }

    /**
     * The wait after so many failed attempts.
     *
     * @param chance from 0, inclusive, to 1, exclusive
     */
    public Duration wait(int failedAttempts, double chance) {
        double doubled = (double) firstWait.toNanos() * Math.pow(2, failedAttempts - 1.0);
        double full = Math.min((double) longestWait.toNanos(), doubled);
        return Duration.ofNanos((long) (full * (1 - chance / 2)));
    }
}
