package dev.topaz.runtime;

import org.jspecify.annotations.Nullable;

/** No answer came: no connection, a time-out, an HTTP status that carries no answer. */
public final class TopTransportException extends TopException {
    private static final long serialVersionUID = 1L;

    /** @param message never names the query of the address, which holds the session and the signature */
    public TopTransportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
