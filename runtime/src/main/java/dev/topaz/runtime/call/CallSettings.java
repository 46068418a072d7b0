package dev.topaz.runtime.call;

import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;

/** The time limits of one call, and what is done about its failures. */
public final class CallSettings {
    private final Duration deadline;
    private final Duration attemptTimeout;
    private final RetryPolicy retry;
    private final boolean idempotent;
    private final boolean ignoresBusinessFailures;

    /**
     * Creates settings whose calls are not idempotent.
     *
     * @param deadline of the whole call: all attempts, and the waits between them
     * @param attemptTimeout of one attempt
     */
    public CallSettings(Duration deadline, Duration attemptTimeout, RetryPolicy retry) {
        this.deadline = deadline;
        this.attemptTimeout = attemptTimeout;
        this.retry = retry;
        this.idempotent = false;
        this.ignoresBusinessFailures = false;
    }

    private CallSettings(CallSettings settings, boolean idempotent, boolean ignoresBusinessFailures) {
        this.deadline = settings.deadline;
        this.attemptTimeout = settings.attemptTimeout;
        this.retry = settings.retry;
        this.idempotent = idempotent;
        this.ignoresBusinessFailures = ignoresBusinessFailures;
    }

    /** Returns the same for a call that does no harm when it happens twice. */
    public CallSettings idempotent() {
        return new CallSettings(this, true, ignoresBusinessFailures);
    }

    /** Returns the same for a call whose answer is a success whatever it reports about the business. */
    public CallSettings ignoringBusinessFailures() {
        return new CallSettings(this, idempotent, true);
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

    boolean ignoresBusinessFailures() {
        return ignoresBusinessFailures;
    }
}
