package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.junit.TopGateway;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A channel that several tests share. */
@Timeout(600)
class ChannelResetTest {
    @Test
    void whatWasPublishedSentAndReportedIsForgotten() throws InterruptedException {
        try (FakeMessageChannel channel = App.setup().start();
                WebSocketMessageConsumer consumer =
                        new WebSocketMessageConsumer(channel.url(), App.KEY, App.SECRET, App.options(), message -> {
                            if (message.getTopic().equals("bad")) {
                                throw new IllegalStateException("not today");
                            }
                        })) {
            consumer.start();
            channel.awaitFailure(channel.publish("bad", "{}"), App.LONG);
            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
            consumer.send(OutgoingMessage.of("t", "{}"));
            channel.next(ChannelTrouble.SEND_REFUSED);

            channel.reset();
            assertEquals(Set.of(), channel.confirmed());
            assertEquals(List.of(), channel.failures());
            assertEquals(List.of(), channel.sent());
            assertEquals(0, channel.deliveries());
            assertEquals(1, channel.clients());

            consumer.send(OutgoingMessage.of("other", "{}"));
            channel.redeliver();
            long id = channel.publish("t", "{}");
            channel.awaitConfirmed(id, App.LONG);
            assertEquals(1, channel.deliveries());
            assertEquals(1, channel.sent().size());
        }
    }

    /** The handler ends in the next test. */
    @Test
    void whatAClientSaysOfAForgottenMessageIsPassedOver() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch isReset = new CountDownLatch(1);
        try (FakeMessageChannel channel = App.setup().start();
                WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                        channel.url(), App.KEY, App.SECRET, App.options().threads(1), message -> {
                            begun.countDown();
                            isReset.await();
                            throw new IllegalStateException(message.getTopic());
                        })) {
            consumer.start();
            channel.publish("forgotten", "{}");
            begun.await();
            channel.reset();
            isReset.countDown();
            channel.awaitFailure(channel.publish("t", "{}"), App.LONG);

            assertEquals(1, channel.failures().size(), channel.failures()::toString);
        }
    }

    @Test
    void aGatewayThatBeginsAnewGoesOnAnsweringForItsChannel(
            @TopGateway FakeGateway gateway, @TopGateway TaobaoClient client) {
        try (FakeMessageChannel channel = App.setup().token("a-token").start();
                WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                        channel.url(), App.KEY, App.SECRET, App.options().tokenClient(client), message -> {})) {
            channel.answerOn(gateway);
            gateway.reset();
            consumer.start();

            channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
            assertEquals(List.of(), channel.problems());
        }
    }
}
