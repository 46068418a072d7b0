package dev.topaz.explorer.call;

import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.util.Optional;

/** Records the one call that it sends, and the answer. */
final class RecordingTransport implements Transport {
    private final Transport transport;
    private volatile Optional<HttpCall> call = Optional.empty();
    private volatile Optional<HttpAnswer> answer = Optional.empty();

    RecordingTransport(Transport transport) {
        this.transport = transport;
    }

    /** Returns a transport that records the call and does not send it. */
    static RecordingTransport closed() {
        return new RecordingTransport(call -> {
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
