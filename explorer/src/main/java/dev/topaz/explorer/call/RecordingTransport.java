package dev.topaz.explorer.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.util.Optional;

/** Remembers the one call that goes through it, and what came back. */
final class Wiretap implements Transport {
    private final Transport transport;
    private volatile Optional<HttpCall> call = Optional.empty();
    private volatile Optional<HttpAnswer> answer = Optional.empty();

    Wiretap(Transport transport) {
        this.transport = transport;
    }

    /** A way that ends here: the call is seen and not sent. */
    static Wiretap closed() {
        return new Wiretap(call -> {
            throw new IOException("not sent");
        });
    }

    @Override
    public HttpAnswer exchange(HttpCall sent) throws IOException {
        call = Optional.of(sent);
        HttpAnswer received = transport.exchange(sent);
        answer = Optional.of(received);
        return received;
    }

    Optional<HttpCall> call() {
        return call;
    }

    Optional<HttpAnswer> answer() {
        return answer;
    }
}
