package dev.topaz.benchmarks.start;

import dev.topaz.benchmarks.event.Event;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A client, and its first call up to the moment at which HTTP takes over. */
public final class TopazStart {
    private TopazStart() {}

    /** Fails when no call came that far. */
    public static void main(String[] args) {
        CompletableFuture<String> signed = new CompletableFuture<>();
        ClientOptions options = new ClientOptions().transport(call -> {
            signed.complete(call.address().getRawQuery());
            throw new IOException("signed, and not sent");
        });
        CompletableFuture<?> unused = new DefaultTaobaoClient(
                        "https://eco.taobao.com/router/rest", Event.APP_KEY, Event.SECRET, options)
                .callAsync(Event.request(), Event.SESSION);
        if (!signed.join().contains("&sign=")) {
            throw new IllegalStateException("nothing was signed");
        }
    }
}
