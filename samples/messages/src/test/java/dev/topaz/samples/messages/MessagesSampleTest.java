package dev.topaz.samples.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.Trouble;
import dev.topaz.testkit.junit.TopGateway;
import dev.topaz.testkit.messages.FakeMessageChannel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class MessagesSampleTest {
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    void showsTheEventOfThePaidOrder() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Demo(new PrintStream(out, true, StandardCharsets.UTF_8)).run();

        assertEquals(
                "event of order 4711: 买家已付款: A teapot",
                out.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void aPaidOrderWhoseCallFailsComesAgain(
            @TopGateway FakeGateway gateway, @TopGateway FakeMessageChannel channel, @TopGateway TaobaoClient client) {
        gateway.next("taobao.bcpush.isv.event.emit", Trouble.sessionExpired());
        PaidOrders handler = new PaidOrders(new OrdersClient(client), nick -> TopGateway.SESSION);
        try (WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                channel.url(),
                TopGateway.APP_KEY,
                TopGateway.APP_SECRET,
                new ConsumerOptions().pullInterval(Duration.ofMillis(100)),
                handler)) {
            consumer.start();
            long id = channel.publish(
                    AlipayTradeBuyerPayMessage.builder().setTid(1L).build());
            channel.awaitConfirmed(id, SOON);

            assertEquals(
                    List.of("default/" + id, "default/" + id),
                    gateway.calls("taobao.bcpush.isv.event.emit").stream()
                            .map(call -> call.param("event_id"))
                            .toList());
        }
    }
}
