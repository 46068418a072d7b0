package dev.topaz.runtime.retry;

import java.time.Duration;

/**
 * How often a call that failed for a passing reason is repeated, and after which waits.
 *
 * <pre>{@code
 * // Up to five attempts, after waits of up to 0.1, 0.2, 0.4 and 0.8 seconds.
 * RetryPolicy fiveTimes = new RetryPolicy(5, Duration.ofMillis(100), Duration.ofSeconds(2));
 * TaobaoClient client = new DefaultTaobaoClient(url, appKey, appSecret, new ClientOptions().retry(fiveTimes));
 * client.call(request, session, new CallOptions().retry(RetryPolicy.NEVER));
 * }</pre>
 */
public final class RetryPolicy {
    /** Three attempts, after waits of up to 0.2 and 0.4 seconds. */
    public static final RetryPolicy STANDARD = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5));

    /** One attempt. */
    public static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    private static final double NANOS_PER_SECOND = 1e9;

    private final int attempts;
    private final Duration firstWait;
    private final Duration maxWait;

    /**
     * Creates a policy.
     *
     * @param attempts the first one included; 1 for no repetition
     * @param firstWait before the second attempt. It doubles from attempt to attempt. Chance shortens it by up to one half, so
     *     that callers that failed together do not come back together
     * @param maxWait no backoff is longer; a wait that the platform asks for is not cut
     * @throws IllegalArgumentException for less than one attempt, or a negative wait
     */
    public RetryPolicy(int attempts, Duration firstWait, Duration maxWait) {
        if (attempts < 1 || firstWait.isNegative() || maxWait.isNegative()) {
            throw new IllegalArgumentException("a retry policy has one attempt or more, and no negative waits");
        }
        this.attempts = attempts;
        this.firstWait = firstWait;
        this.maxWait = maxWait;
    }

    /** Returns the largest number of attempts, the first one included. */
    public int attempts() {
        return attempts;
    }

    /** Returns the wait before the second attempt, before chance shortens it. */
    public Duration firstWait() {
        return firstWait;
    }

    /** Returns the longest backoff. */
    public Duration maxWait() {
        return maxWait;
    }

    /**
     * Returns the wait after so many failed attempts.
     *
     * @param random from 0, inclusive, to 1, exclusive
     */
    public Duration backoff(int failedAttempts, double random) {
        double doubled = nanos(firstWait) * Math.pow(2, failedAttempts - 1.0);
        double full = Math.min(nanos(maxWait), doubled);
        return Duration.ofNanos((long) (full * (1 - random / 2)));
    }

    /** A wait without an end has more nanoseconds than a {@code long} can count. */
    private static double nanos(Duration wait) {
        return wait.getSeconds() * NANOS_PER_SECOND + wait.getNano();
    }

    @Override
    public String toString() {
        return "RetryPolicy[attempts=" + attempts + ", firstWait=" + firstWait + ", maxWait=" + maxWait + "]";
    }
}
