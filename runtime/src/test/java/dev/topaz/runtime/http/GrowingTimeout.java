package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

/**
 * A time limit that a test waits out: short at first, and longer where a busy machine did not get within it to what is tested.
 *
 * <pre>{@code
 * GrowingTimeout.attempt(timeout -> {
 *     IOException failure = failure(call(timeout));
 *     if (failure instanceof NotSentException) {
 *         return false;
 *     }
 *     assertInstanceOf(SocketTimeoutException.class, failure);
 *     return true;
 * });
 * }</pre>
 */
public final class GrowingTimeout {
    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int FACTOR = 4;

    /** One attempt with a time limit. */
    @FunctionalInterface
    public interface Attempt {
        /** Returns false if the time was up before the call got to what is tested. */
        boolean gotThere(Duration timeout) throws Exception;
    }

    private GrowingTimeout() {}

    /** Attempts with longer and longer time limits, until the call gets to what is tested. */
    public static void attempt(Attempt attempt) throws Exception {
        for (Duration timeout = FIRST; !attempt.gotThere(timeout); timeout = timeout.multipliedBy(FACTOR)) {
            assertTrue(timeout.compareTo(LONGEST) < 0, "the call does not get there within " + timeout);
        }
    }
}
