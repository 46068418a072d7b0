package dev.topaz.runtime;

import dev.topaz.runtime.decode.DecodeException;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * An answer came that cannot be decoded: malformed, without the documented root, or with a value of another type.
 *
 * <pre>{@code
 * try {
 *     client.call(request, session);
 * } catch (TopDecodeException e) {
 *     e.body().ifPresent(body -> quarantine.keep(request.getApiMethodName(), body)); // it may hold personal data
 * }
 * }</pre>
 *
 * <p>In a test of code that catches it:
 *
 * <pre>{@code
 * when(client.call(any(), any())).thenThrow(new TopDecodeException("the answer is empty", null));
 * }</pre>
 */
public final class TopDecodeException extends TopException {
    private static final long serialVersionUID = 1L;

    /** @param message never quotes the answer, which may hold personal data */
    public TopDecodeException(String message, @Nullable Throwable cause) {
        super(message, cause, null);
    }

    /**
     * Creates an exception about an answer that was received.
     *
     * @param message never quotes the answer, which may hold personal data
     */
    public TopDecodeException(String message, @Nullable Throwable cause, HttpAnswer answer) {
        super(message, cause, answer);
    }

    static TopDecodeException of(DecodeException e) {
        return new TopDecodeException(e.reason(), e);
    }

    /** The platform has answered something, so it may have acted. */
    @Override
    public RetryAdvice retryAdvice() {
        return RetryAdvice.IF_IDEMPOTENT;
    }
}
