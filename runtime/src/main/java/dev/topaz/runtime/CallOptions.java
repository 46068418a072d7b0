package dev.topaz.runtime;

import dev.topaz.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * What is different for some calls; all else is as the client has it. Immutable: each method returns a copy.
 *
 * <p>{@code client.with(new CallOptions().deadline(Duration.ofSeconds(2))).call(request, session)}
 */
public final class CallOptions {
    private final Optional<Duration> deadline;
    private final Optional<Duration> readTimeout;
    private final Optional<RetryPolicy> retry;
    private final Optional<Boolean> idempotent;

    /** Nothing is different. */
    public CallOptions() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private CallOptions(
            Optional<Duration> deadline,
            Optional<Duration> readTimeout,
            Optional<RetryPolicy> retry,
            Optional<Boolean> idempotent) {
        this.deadline = deadline;
        this.readTimeout = readTimeout;
        this.retry = retry;
        this.idempotent = idempotent;
    }

    /** How long the whole call may take: all attempts, and the waits between them. */
    public CallOptions deadline(Duration deadline) {
        return new CallOptions(Optional.of(Durations.positive(deadline)), readTimeout, retry, idempotent);
    }

    /** How long the answer to one attempt may take. */
    public CallOptions readTimeout(Duration readTimeout) {
        return new CallOptions(deadline, Optional.of(Durations.positive(readTimeout)), retry, idempotent);
    }

    public CallOptions retry(RetryPolicy retry) {
        return new CallOptions(deadline, readTimeout, Optional.of(retry), idempotent);
    }

    /** To do it twice does no harm: such a call is made again even when it may have arrived. */
    public CallOptions idempotent() {
        return new CallOptions(deadline, readTimeout, retry, Optional.of(true));
    }

    /** To do it twice does harm, whatever the client knows of the API. */
    public CallOptions notIdempotent() {
        return new CallOptions(deadline, readTimeout, retry, Optional.of(false));
    }

    Duration deadlineOr(Duration usual) {
        return deadline.orElse(usual);
    }

    Duration readTimeoutOr(Duration usual) {
        return readTimeout.orElse(usual);
    }

    RetryPolicy retryOr(RetryPolicy usual) {
        return retry.orElse(usual);
    }

    Optional<Boolean> idempotence() {
        return idempotent;
    }
}
