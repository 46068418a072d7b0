package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.Message;
import dev.topaz.messages.MessageConsumer;
import dev.topaz.messages.PollingMessageConsumer;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Refusal;
import dev.topaz.testkit.Trouble;
import dev.topaz.testkit.junit.TopGateway;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The plain APIs of messages, and the token that the channel wants. */
@Timeout(600)
class PollingConsumerTest {
    private static ConsumerOptions options() {
        return App.options().pollInterval(Duration.ofMillis(5));
    }

    @Test
    void handlesAndConfirmsOverThePlainApis(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client)
            throws InterruptedException {
        BlockingQueue<Message> handled = new LinkedBlockingQueue<>();
        try (FakeMessageChannel channel = App.setup().start();
                MessageConsumer consumer = new PollingMessageConsumer(client, options(), handled::add)) {
            channel.answerOn(gateway);
            long id = channel.publish(Message.builder("t", "{\"tid\":1}")
                    .pubAppKey("4272")
                    .user(9_007_199_254_740_993L, "sandbox_c_1")
                    .build());
            consumer.start();
            channel.awaitConfirmed(id, App.LONG);
            Message message = handled.take();
            assertEquals("{\"tid\":1}", message.getContent());
            assertEquals(9_007_199_254_740_993L, message.getUserId());
            channel.publishBurst("t", 1000, i -> "{}");
            channel.awaitConfirmedCount(1001, App.LONG);
        }
    }

    @Test
    void doesNotConfirmWhatFailedAndHandlesItAgain(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        AtomicInteger attempts = new AtomicInteger();
        try (FakeMessageChannel channel = App.setup().start();
                MessageConsumer consumer = new PollingMessageConsumer(client, options(), message -> {
                    if (attempts.incrementAndGet() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                })) {
            channel.answerOn(gateway);
            consumer.start();
            long id = channel.publish("t", "{}");
            channel.awaitConfirmed(id, App.LONG);
            // Perhaps once more: an answer that was under way when the message was confirmed.
            assertTrue(attempts.get() >= 2, attempts + " attempts");
        }
    }

    @Test
    void goesOnAfterRefusals(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        try (FakeMessageChannel channel = App.setup().start();
                MessageConsumer consumer = new PollingMessageConsumer(client, options(), message -> {})) {
            channel.answerOn(gateway);
            Trouble refused =
                    Trouble.refused(new Refusal(41, "Invalid arguments", "isv.invalid-group", "no such group"));
            gateway.next("taobao.tmc.messages.consume", refused);
            gateway.next("taobao.tmc.messages.confirm", refused);
            consumer.start();
            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        }
    }

    @Test
    void connectsWithATokenOfTheGateway(@TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        try (FakeMessageChannel channel = App.setup().token("a-token").start();
                WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                        channel.url(), App.KEY, App.SECRET, App.options().tokenClient(client), message -> {})) {
            channel.answerOn(gateway);
            consumer.start();
            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
            channel.dropConnections();
            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
            assertTrue(gateway.calls("taobao.tmc.auth.get").size() >= 2, "one token for each connection");
        }
    }

    @Test
    void wantsRoomForTheFewestMessagesThatThePlatformHandsOut(@TopGateway TaobaoClient client) {
        assertEquals(
                "maxInFlight must be at least 10, not 9: taobao.tmc.messages.consume hands out no fewer at a time",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new PollingMessageConsumer(
                                        client, options().maxInFlight(9), message -> {}))
                        .getMessage());
    }
}
