package dev.topaz.runtime.call;

import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;

/** The time limits and the retry policy of one call. */
public final class CallSettings {
    private final Duration deadline;
    private final Duration attemptTimeout;
    private final RetryPolicy retry;
    private final boolean idempotent;

    /**
     * Creates settings whose calls are not idempotent.
     *
     * @param deadline of the whole call: all attempts, and the waits between them
     * @param attemptTimeout of one attempt
     */
    public CallSettings(Duration deadline, Duration attemptTimeout, RetryPolicy retry) {
        this(deadline, attemptTimeout, retry, false);
    }

    private CallSettings(Duration deadline, Duration attemptTimeout, RetryPolicy retry, boolean idempotent) {
        this.deadline = deadline;
        this.attemptTimeout = attemptTimeout;
        this.retry = retry;
        this.idempotent = idempotent;
    }

    /** Returns the same for a call that does no harm when it happens twice. */
    public CallSettings idempotent() {
        return new CallSettings(deadline, attemptTimeout, retry, true);
    }

    Duration deadline() {
        return deadline;
    }

    Duration attemptTimeout() {
        return attemptTimeout;
    }

    RetryPolicy retry() {
        return retry;
    }

    boolean isIdempotent() {
        return idempotent;
    }
}
