package dev.topaz.runtime.call;

import org.jspecify.annotations.Nullable;

/** An answer cannot be decoded. */
public final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message never quotes the answer, which may hold personal data */
    public UndecodableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
