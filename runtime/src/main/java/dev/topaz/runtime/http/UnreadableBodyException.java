package dev.topaz.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was to be sent could not be read: the cause of a {@link NotSentException} that comes again when repeated. */
public final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableBodyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
