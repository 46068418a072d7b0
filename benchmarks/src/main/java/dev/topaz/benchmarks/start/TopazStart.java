package dev.topaz.benchmarks.start;

import dev.topaz.benchmarks.event.Event;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;

/** A client, and its first call up to the moment at which HTTP takes over. */
public final class TopazStart {
    private TopazStart() {}

    /** Ends the process with the first call, and sends nothing. A class, because a default client has no lambda here either. */
    private static final class Taken implements Transport {
        @Override
        public HttpAnswer exchange(HttpCall call) {
            System.exit(call.target().contains("&sign=") ? 0 : 1);
            throw new AssertionError("the process has ended");
        }
    }

    /** Fails when no call came that far. */
    public static void main(String[] args) {
        DefaultTaobaoClient client = new DefaultTaobaoClient(
                "https://eco.taobao.com/router/rest",
                Event.APP_KEY,
                Event.SECRET,
                new ClientOptions().transport(new Taken()));
        client.call(Event.request(), Event.SESSION);
        throw new IllegalStateException("nothing was signed");
    }
}
