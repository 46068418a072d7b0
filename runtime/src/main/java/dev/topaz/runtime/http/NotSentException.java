package dev.topaz.runtime.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The server has certainly not acted on the call, so sending it again cannot make it happen twice.
 *
 * <p>A transport on another HTTP client throws it where no connection came about:
 *
 * <pre>{@code
 * try {
 *     connection = pool.connect(call.endpoint());
 * } catch (ConnectException e) {
 *     throw new NotSentException("no connection to " + call.endpoint().getHost(), e);
 * }
 * }</pre>
 *
 * <p>Thrown when no connection came about (refused, unknown host, time-out, TLS), and when the connection ended before the
 * whole body was handed to it: a server that acts on complete requests only has none. {@link #getCause()} says which.
 */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message never names the query of the address, which holds the session and the signature */
    public NotSentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
