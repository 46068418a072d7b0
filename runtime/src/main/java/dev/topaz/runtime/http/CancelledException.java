package dev.topaz.runtime.http;

import java.io.IOException;

/** Reports that {@link Cancellation#cancel} ended the exchange. */
public final class CancelledException extends IOException {
    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        super(message);
    }
}
