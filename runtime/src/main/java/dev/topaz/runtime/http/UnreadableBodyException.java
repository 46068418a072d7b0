package dev.topaz.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when the body to send cannot be read: the cause of a {@link NotSentException} that a retry does not remove. */
public final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableBodyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
