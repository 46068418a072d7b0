package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.messages.MessageException;
import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a message that a consumer sends. */
class SentMessagesTest extends ConsumerFixture {
    @Test
    void sendsAMessageAndWaitsForItsAcknowledgement() throws InterruptedException {
        WebSocketMessageConsumer consumer = connected(App.options());
        String large = "x".repeat(100_000);
        consumer.send(OutgoingMessage.of("taobao_demo_Topic", large).session("a-session"));
        assertEquals(large, channel.sent().get(0).content());
        assertEquals("a-session", channel.sent().get(0).session().orElseThrow());
    }

    @Test
    void saysWhyAMessageWasNotAccepted() {
        WebSocketMessageConsumer consumer = connected(App.options());
        channel.next(ChannelTrouble.SEND_REFUSED);
        MessageException refused =
                assertThrows(MessageException.class, () -> consumer.send(OutgoingMessage.of("t", "{}")));
        assertEquals(500, refused.status());
        assertEquals(
                "the platform refused the message with status 500: the message was not accepted", refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_UNANSWERED", "SEND_WITH_WRONG_FLAG"})
    void saysThatAMessageMayHaveArrived(ChannelTrouble trouble) {
        // Without a heartbeat, no late answer of the platform ends the connection first.
        WebSocketMessageConsumer consumer =
                connected(App.options().heartbeatInterval(Duration.ofDays(1)).responseTimeout(Duration.ofMillis(300)));
        channel.next(trouble);
        MessageException unknown =
                assertThrows(MessageException.class, () -> consumer.send(OutgoingMessage.of("t", "{}")));
        assertEquals(
                "the platform did not acknowledge the message within PT0.3S; it may have arrived",
                unknown.getMessage());
    }

    @Test
    void saysThatAMessageWasNotSentWithoutAConnection() {
        WebSocketMessageConsumer consumer =
                new WebSocketMessageConsumer(channel.url(), App.KEY, App.SECRET, App.options(), message -> {});
        consumers.add(consumer);
        assertEquals(
                "the message was not sent: the connection of its group is NEW",
                assertThrows(MessageException.class, () -> consumer.send(OutgoingMessage.of("t", "{}")))
                        .getMessage());
    }
}
