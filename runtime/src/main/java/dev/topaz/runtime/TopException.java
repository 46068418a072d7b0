package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/** A call that did not succeed. Its subclasses are all there are: refused, not delivered, not understood. */
public abstract sealed class TopException extends RuntimeException
        permits TopApiException, TopTransportException, TopDecodeException {
    private static final long serialVersionUID = 1L;

    TopException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the same call, made again, can help. By the time this is thrown, what was safe to repeat has been repeated. */
    public abstract RetryAdvice retryAdvice();
}
