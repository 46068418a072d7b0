package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.PollingMessageConsumer;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.junit.TopGateway;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The channel that a test is given by its annotation. */
@Timeout(600)
class ChannelParameterTest {
    @TopGateway
    private FakeMessageChannel channel;

    @Test
    void takesTheAppOfTheAnnotation(@TopGateway FakeMessageChannel same) {
        assertSame(channel, same);
        try (WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                channel.url(), TopGateway.APP_KEY, TopGateway.APP_SECRET, new ConsumerOptions(), message -> {})) {
            consumer.start();
            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        }
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void answersThePlainApisOfTheGatewayBesideIt(@TopGateway TaobaoClient client) {
        try (PollingMessageConsumer consumer =
                new PollingMessageConsumer(client, new ConsumerOptions(), message -> {})) {
            consumer.start();
            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        }
    }
}
