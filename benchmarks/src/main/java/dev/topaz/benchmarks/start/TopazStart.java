package dev.topaz.benchmarks.start;

import dev.topaz.benchmarks.event.Event;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;

/** A client, and its first call up to the moment at which HTTP takes over. */
public final class TopazStart {
    private TopazStart() {}

    /** Takes the first call, and sends nothing. A class, because a default client has no lambda here either. */
    private static final class Taken implements Transport {
        private String target = "";

        @Override
        public HttpAnswer exchange(HttpCall call) throws IOException {
            target = call.target();
            throw new IOException("signed, and not sent");
        }
    }

    /** Fails when no call came that far. */
    public static void main(String[] args) {
        Taken taken = new Taken();
        DefaultTaobaoClient client = new DefaultTaobaoClient(
                "https://eco.taobao.com/router/rest",
                Event.APP_KEY,
                Event.SECRET,
                new ClientOptions().transport(taken));
        try {
            client.call(Event.request(), Event.SESSION);
        } catch (TopTransportException e) {
            if (!taken.target.contains("&sign=")) {
                throw new IllegalStateException("nothing was signed", e);
            }
        }
    }
}
