package dev.topaz.runtime.http;

import java.io.IOException;

/**
 * Reports that {@link Cancellation#cancel} ended the exchange.
 *
 * <p>A transport that counts failures leaves it out:
 *
 * <pre>{@code
 * public HttpAnswer exchange(HttpCall call) throws IOException {
 *     try {
 *         return transport.exchange(call);
 *     } catch (IOException e) {
 *         if (!(e instanceof CancelledException || e.getCause() instanceof CancelledException)) {
 *             failures.increment();
 *         }
 *         throw e;
 *     }
 * }
 * }</pre>
 */
public final class CancelledException extends IOException {
    private static final long serialVersionUID = 1L;

    public CancelledException(String message) {
        super(message);
    }
}
