package dev.topaz.runtime.call;

import org.jspecify.annotations.Nullable;

/** An answer cannot be decoded. */
public final class MalformedAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message never quotes the answer, which may hold personal data */
    public MalformedAnswerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
