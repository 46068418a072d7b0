package dev.topaz.runtime.http;

import java.io.IOException;

/** The server has certainly not acted on the call: it was never reached, or not all of the call was handed over. */
public final class NotSentException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message never names the query of the address, which holds the session and the signature */
    public NotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
