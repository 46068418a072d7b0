package dev.topaz.samples.messages;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.WebSocketMessageConsumer;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The whole way in front of the fake platform: an order is paid, and the event arrives. */
public final class Demo {
    // Fictional: the fake platform knows them because it is told to.
    static final String APP_KEY = "12345678";
    static final String APP_SECRET = "topaz-sample-secret";
    static final String SESSION = "topaz-sample-session";

    private static final long TID = 4711;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PrintStream out;

    Demo(PrintStream out) {
        this.out = out;
    }

    /** Takes no arguments. */
    public static void main(String[] args) {
        new Demo(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
    }

    void run() {
        try (FakeGateway gateway = new GatewaySetup()
                        .app(APP_KEY, APP_SECRET)
                        .session(SESSION)
                        .start();
                FakeMessageChannel channel =
                        new MessageChannelSetup().app(APP_KEY, APP_SECRET).start()) {
            channel.answerOn(gateway);
            gateway.answer(
                    "taobao.trade.get",
                    TradeGetResponse.fromJson("{\"trade_get_response\":{\"trade\":{\"tid\":" + TID
                            + ",\"status\":\"WAIT_SELLER_SEND_GOODS\",\"title\":\"A teapot\"}}}"));
            TaobaoClient client = new DefaultTaobaoClient(gateway.url(), APP_KEY, APP_SECRET);
            receive(channel, client, gateway);
        }
    }

    private void receive(FakeMessageChannel channel, TaobaoClient client, FakeGateway gateway) {
        ConsumerOptions options = new ConsumerOptions().tokenClient(client);
        PaidOrders handler = new PaidOrders(new OrdersClient(client), nick -> SESSION);
        try (WebSocketMessageConsumer consumer =
                new WebSocketMessageConsumer(channel.url(), APP_KEY, APP_SECRET, options, handler)) {
            consumer.start();
            long id = channel.publish(AlipayTradeBuyerPayMessage.builder()
                    .setTid(TID)
                    .setPayment(1L)
                    .setSellerNick("a-seller")
                    .build());
            channel.awaitConfirmed(id, SOON);
        }
        out.println("event of order "
                + gateway.call("taobao.bcpush.isv.event.emit").param("biz_order_id") + ": "
                + gateway.call("taobao.bcpush.isv.event.emit").param("text"));
    }
}
