package dev.topaz.runtime.call;

import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Hands an attempt to the transport, in this thread. */
public final class ExchangeHandler implements Handler<SignedCall, ExchangeResult> {
    private final Transport transport;

    /** Sends over this transport. */
    public ExchangeHandler(Transport transport) {
        this.transport = transport;
    }

    @Override
    public ExchangeResult handle(SignedCall signed, CallContext context) {
        try {
            return ExchangeResult.received(transport.exchange(signed.http()));
        } catch (IOException e) {
            return ExchangeResult.failed(e);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            return ExchangeResult.failed(cause == null ? new IOException(e) : cause);
        }
    }
}
