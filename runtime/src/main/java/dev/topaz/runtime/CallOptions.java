package dev.topaz.runtime;

import dev.topaz.runtime.annotation.CheckReturnValue;
import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings of single calls, which override those of the client. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * CallOptions quick = new CallOptions().deadline(Duration.ofSeconds(2)).idempotent();
 * TradeGetResponse trade = client.call(request, session, quick);
 * TaobaoClient quickClient = client.with(quick); // for all calls of a screen that somebody waits for
 * }</pre>
 */
@CheckReturnValue
public final class CallOptions {
    /** Overrides nothing. */
    static final CallOptions NONE = new CallOptions();

    private final @Nullable Duration deadline;
    private final @Nullable Duration attemptTimeout;
    private final @Nullable RetryPolicy retry;
    private final @Nullable Boolean idempotent;
    private final boolean returnsBusinessFailures;

    /** Overrides nothing. */
    public CallOptions() {
        this.deadline = null;
        this.attemptTimeout = null;
        this.retry = null;
        this.idempotent = null;
        this.returnsBusinessFailures = false;
    }

    private CallOptions(Values values) {
        this.deadline = values.deadline;
        this.attemptTimeout = values.attemptTimeout;
        this.retry = values.retry;
        this.idempotent = values.idempotent;
        this.returnsBusinessFailures = values.returnsBusinessFailures;
    }

    /** The values of a copy in the making. */
    private static final class Values {
        private @Nullable Duration deadline;
        private @Nullable Duration attemptTimeout;
        private @Nullable RetryPolicy retry;
        private @Nullable Boolean idempotent;
        private boolean returnsBusinessFailures;
    }

    private Values values() {
        Values values = new Values();
        values.deadline = deadline;
        values.attemptTimeout = attemptTimeout;
        values.retry = retry;
        values.idempotent = idempotent;
        values.returnsBusinessFailures = returnsBusinessFailures;
        return values;
    }

    /** Sets how long the whole call may take: all attempts, and the waits between them. */
    public CallOptions deadline(Duration deadline) {
        Values values = values();
        values.deadline = Durations.positive(deadline);
        return new CallOptions(values);
    }

    /** Sets how long one attempt may take, from connecting to the last byte of its answer. */
    public CallOptions attemptTimeout(Duration attemptTimeout) {
        Values values = values();
        values.attemptTimeout = Durations.positive(attemptTimeout);
        return new CallOptions(values);
    }

    /** Sets how often the call is repeated. */
    public CallOptions retry(RetryPolicy retry) {
        Values values = values();
        values.retry = retry;
        return new CallOptions(values);
    }

    /** States that the call does no harm when it happens twice: it is repeated even when it may have arrived. */
    public CallOptions idempotent() {
        Values values = values();
        values.idempotent = true;
        return new CallOptions(values);
    }

    /** States that the call does harm if it happens twice, even if the client takes the API for idempotent. */
    public CallOptions notIdempotent() {
        Values values = values();
        values.idempotent = false;
        return new CallOptions(values);
    }

    /**
     * Returns an answer that reports a failure of the business as the success that the platform says it is, instead of throwing
     * {@link TopBusinessException}. {@link TaobaoResponse#businessFailure} still returns it. Listeners are told of a success.
     */
    public CallOptions returnBusinessFailures() {
        Values values = values();
        values.returnsBusinessFailures = true;
        return new CallOptions(values);
    }

    /** Returns these options, in which what {@code other} sets takes the place of what is set here. */
    CallOptions overriddenBy(CallOptions other) {
        Values values = values();
        values.deadline = other.deadline == null ? deadline : other.deadline;
        values.attemptTimeout = other.attemptTimeout == null ? attemptTimeout : other.attemptTimeout;
        values.retry = other.retry == null ? retry : other.retry;
        values.idempotent = other.idempotent == null ? idempotent : other.idempotent;
        values.returnsBusinessFailures |= other.returnsBusinessFailures;
        return new CallOptions(values);
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

    boolean returnsBusinessFailures() {
        return returnsBusinessFailures;
    }
}
