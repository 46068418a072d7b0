package dev.topaz.runtime;

import dev.topaz.runtime.decode.DecodeException;
import org.jspecify.annotations.Nullable;

/** Bytes came that are no answer: not well-formed, without the documented root, or with a value of another type. */
public final class TopDecodeException extends TopException {
    private static final long serialVersionUID = 1L;

    /** @param message never quotes the answer, which may hold personal data */
    public TopDecodeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static TopDecodeException of(DecodeException e) {
        return new TopDecodeException(e.reason(), e.getCause() == null ? e : e.getCause());
    }

    /** The platform has answered something, so it may have acted. */
    @Override
    public RetryAdvice retryAdvice() {
        return RetryAdvice.IF_IDEMPOTENT;
    }
}
