package dev.topaz.benchmarks.messages;

import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** The clients that are compared, with their defaults and a handler that counts. */
enum Consumer {
    OFFICIAL {
        @Override
        Runnable start(String url, int threads) throws LinkException {
            LongAdder handled = new LongAdder();
            TmcClient client = new TmcClient(url, APP_KEY, APP_SECRET, "default");
            client.setThreadCount(threads);
            client.setMessageHandler((message, status) -> handled.increment());
            client.connect();
            return client::close;
        }
    },
    TOPAZ {
        @Override
        Runnable start(String url, int threads) {
            LongAdder handled = new LongAdder();
            WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                    url, APP_KEY, APP_SECRET, new ConsumerOptions().threads(threads), message -> handled.increment());
            consumer.start();
            return consumer::close;
        }
    };

    private static final String APP_KEY = "12345678";
    private static final String APP_SECRET = "a-secret";

    /** Starts a client, and returns what stops it. */
    abstract Runnable start(String url, int threads) throws LinkException;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
