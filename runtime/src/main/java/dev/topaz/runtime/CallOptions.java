package dev.topaz.runtime;

import dev.topaz.runtime.annotation.CheckReturnValue;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings of single calls, which override those of the client. Immutable: each method returns a copy, so use what it returns.
 *
 * <p>{@code client.call(request, session, new CallOptions().deadline(Duration.ofSeconds(2)).idempotent())}
 */
@CheckReturnValue
public final class CallOptions {
    /** Overrides nothing. */
    static final CallOptions NONE = new CallOptions();

    private final @Nullable Duration deadline;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable RetryPolicy retry;
    private final @Nullable Boolean idempotent;

    /** Overrides nothing. */
    public CallOptions() {
        this(null, null, null, null);
    }

    private CallOptions(
            @Nullable Duration deadline,
            @Nullable Duration attemptTimeout,
            @Nullable RetryPolicy retry,
            @Nullable Boolean idempotent) {
        this.deadline = deadline;
        this.attemptTimeout = attemptTimeout;
        this.retry = retry;
        this.idempotent = idempotent;
    }

    /** Sets how long the whole call may take: all attempts, and the waits between them. */
    public CallOptions deadline(Duration deadline) {
        return new CallOptions(Durations.positive(deadline), attemptTimeout, retry, idempotent);
    }

    /** Sets how long one attempt may take, from connecting to the last byte of its answer. */
    public CallOptions attemptTimeout(Duration attemptTimeout) {
        return new CallOptions(deadline, Durations.positive(attemptTimeout), retry, idempotent);
    }

    /** Sets how often the call is repeated. */
    public CallOptions retry(RetryPolicy retry) {
        return new CallOptions(deadline, attemptTimeout, retry, idempotent);
    }

    /** States that the call does no harm when it happens twice: it is repeated even when it may have arrived. */
    public CallOptions idempotent() {
        return new CallOptions(deadline, attemptTimeout, retry, true);
    }

    /** States that the call does harm when it happens twice, whatever the client knows of the API. */
    public CallOptions notIdempotent() {
        return new CallOptions(deadline, attemptTimeout, retry, false);
    }

    /** Returns these options, in which what {@code other} sets takes the place of what is set here. */
    CallOptions overriddenBy(CallOptions other) {
        return new CallOptions(
                other.deadline == null ? deadline : other.deadline,
                other.attemptTimeout == null ? attemptTimeout : other.attemptTimeout,
                other.retry == null ? retry : other.retry,
                other.idempotent == null ? idempotent : other.idempotent);
    }

    Duration deadlineOr(Duration usual) {
        return deadline == null ? usual : deadline;
    }

    Duration attemptTimeoutOr(Duration usual) {
        return attemptTimeout == null ? usual : attemptTimeout;
    }

    RetryPolicy retryOr(RetryPolicy usual) {
        return retry == null ? usual : retry;
    }

    /** Returns what was said about idempotence; empty to leave it to the client. */
    Optional<Boolean> idempotence() {
        return Optional.ofNullable(idempotent);
    }
}
