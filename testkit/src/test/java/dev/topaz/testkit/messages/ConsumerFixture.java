package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.MessageHandler;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A fake channel, and consumers of it that are closed at the end of a test. */
@Timeout(600)
abstract class ConsumerFixture {
    final FakeMessageChannel channel = App.setup().start();
    final List<WebSocketMessageConsumer> consumers = new ArrayList<>();

    @AfterEach
    void closes() {
        consumers.forEach(WebSocketMessageConsumer::close);
        channel.close();
    }

    WebSocketMessageConsumer start(ConsumerOptions options, MessageHandler handler) {
        WebSocketMessageConsumer consumer = App.start(channel, options, handler);
        consumers.add(consumer);
        return consumer;
    }

    WebSocketMessageConsumer connected(ConsumerOptions options) {
        WebSocketMessageConsumer consumer = start(options, message -> {});
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        return consumer;
    }

    static void assertTimely(CountDownLatch latch) {
        try {
            assertTrue(latch.await(App.LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
