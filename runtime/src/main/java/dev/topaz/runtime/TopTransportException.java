package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: no connection, a time-out, an HTTP status that carries no answer.
 *
 * <p>{@link #retryAdvice()} tells what is known: {@link RetryAdvice#LATER} when the call certainly never reached the platform,
 * {@link RetryAdvice#IF_IDEMPOTENT} when it may have.
 */
public final class TopTransportException extends TopException {
    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REDIRECTS_AND_CLIENT_ERRORS = 300;
    private static final int SERVER_ERRORS = 500;

    private final RetryAdvice retryAdvice;

    /**
     * A call of which nobody knows whether it arrived.
     *
     * @param message never names the query of the address, which holds the session and the signature
     */
    public TopTransportException(String message, @Nullable Throwable cause) {
        this(message, cause, RetryAdvice.IF_IDEMPOTENT);
    }

    /** @param message never names the query of the address, which holds the session and the signature */
    public TopTransportException(String message, @Nullable Throwable cause, RetryAdvice retryAdvice) {
        super(message, cause);
        this.retryAdvice = retryAdvice;
    }

    /** An HTTP status in place of an answer: a proxy's error page, a redirect. */
    static TopTransportException ofStatus(String apiName, int status) {
        return new TopTransportException(
                "the gateway answered " + apiName + " with HTTP status " + status, null, advice(status));
    }

    /** Whoever answers with a server error may have passed the call on; a client error or a redirect comes before that. */
    private static RetryAdvice advice(int status) {
        if (status == TOO_MANY_REQUESTS) {
            return RetryAdvice.LATER;
        }
        return status >= REDIRECTS_AND_CLIENT_ERRORS && status < SERVER_ERRORS
                ? RetryAdvice.MEND_FIRST
                : RetryAdvice.IF_IDEMPOTENT;
    }

    @Override
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }
}
