package dev.topaz.testkit.messages;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.MessageHandler;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.time.Duration;

/** The app of these tests. */
final class App {
    static final String KEY = "12345678";
    static final String SECRET = "topaz-test-secret";

    /** Longer than anything takes on a busy machine; waits end when what they wait for is there. */
    static final Duration LONG = Duration.ofMinutes(3);

    private App() {}

    static MessageChannelSetup setup() {
        return new MessageChannelSetup().app(KEY, SECRET);
    }

    /** Reconnects at once, so that tests need not wait, and takes no platform for dead that a busy machine holds up. */
    static ConsumerOptions options() {
        return new ConsumerOptions()
                .backoff(Duration.ofMillis(1), Duration.ofMillis(50))
                .responseTimeout(LONG)
                .shutdownTimeout(LONG);
    }

    static WebSocketMessageConsumer start(FakeMessageChannel channel, ConsumerOptions options, MessageHandler handler) {
        WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(channel.url(), KEY, SECRET, options, handler);
        consumer.start();
        return consumer;
    }
}
