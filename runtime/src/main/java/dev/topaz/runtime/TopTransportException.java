package dev.topaz.runtime;

import dev.topaz.runtime.call.TransportFailure;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * No answer of the platform came: no connection, a time-out, an HTTP status that carries no answer. {@link #reason()} says why.
 *
 * <pre>{@code
 * try {
 *     client.call(shipment, session);
 * } catch (TopTransportException e) {
 *     if (e.retryAdvice() == RetryAdvice.LATER) {
 *         queue.add(shipment); // it certainly had no effect
 *     } else {
 *         askWhetherItShipped(shipment); // it may have had its effect
 *     }
 * }
 * }</pre>
 *
 * <p>In a test of code that catches it:
 *
 * <pre>{@code
 * when(client.call(any(), any()))
 *         .thenThrow(new TopTransportException(FailureReason.TIMED_OUT, RetryAdvice.IF_IDEMPOTENT, "no answer", null));
 * }</pre>
 */
public final class TopTransportException extends TopException {
    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final RetryAdvice retryAdvice;

    /** @param message never names the query of the address, which holds the session and the signature */
    public TopTransportException(
            FailureReason reason, RetryAdvice retryAdvice, String message, @Nullable Throwable cause) {
        super(message, cause, null);
        this.reason = reason;
        this.retryAdvice = retryAdvice;
    }

    TopTransportException(TransportFailure failure) {
        super(failure.message(), failure.cause().orElse(null), failure.answer().orElse(null));
        this.reason = failure.reason();
        this.retryAdvice = failure.advice();
    }

    /** Returns why no answer came. */
    public FailureReason reason() {
        return reason;
    }

    @Override
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }
}
