package dev.topaz.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the body to send cannot be read: the cause of a {@link NotSentException} that a retry does not remove.
 *
 * <pre>{@code
 * try {
 *     transport.exchange(upload);
 * } catch (NotSentException e) {
 *     if (e.getCause() instanceof UnreadableBodyException) {
 *         throw e;
 *     }
 *     transport.exchange(upload); // a second try over a new connection
 * }
 * }</pre>
 */
public final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableBodyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
