package dev.topaz.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Code on the official client of the message channel. */
class MessageMigrationTest extends DemoProjectFixture {
    private static final String FILE = "src/main/java/com/example/shop/Receiver.java";
    private static final String SOURCE = """
            package com.example.shop;

            import com.taobao.api.internal.tmc.Message;
            import com.taobao.api.internal.tmc.MessageHandler;
            import com.taobao.api.internal.tmc.MessageStatus;
            import com.taobao.api.internal.tmc.TmcClient;

            class Receiver implements MessageHandler {
                private final TmcClient client = new TmcClient("12345678", "secret", "default");

                void begin() throws Exception {
                    client.setMessageHandler(this);
                    client.connect("ws://mc.api.taobao.com/");
                }

                @Override
                public void onMessage(Message message, MessageStatus status) {
                    switch (message.getTopic()) {
                        case "taobao_trade_TradeCreate":
                            created(message.getContent());
                            break;
                        case "taobao_refund_RefundClosed":
                            created("");
                            break;
                        default:
                            status.fail();
                    }
                }

                void created(String json) {}
            }
            """;

    private String decisions() throws IOException {
        project.write(FILE, SOURCE);
        Run run = Run.of(
                "--details",
                "--specs",
                project.specs().toString(),
                project.root().toString());
        assertEquals(0, run.exitCode(), run.err());
        return run.out();
    }

    @Test
    void theTopicsOfASwitchAreNamedWithTheMethodsThatTakeTheirPlace() throws IOException {
        String out = decisions();

        assertTrue(
                out.contains(FILE + ":18: handles messages: @TopMessages({\"taobao_refund_RefundClosed\","
                        + " \"taobao_trade_TradeCreate\"})"),
                out);
        assertTrue(out.contains("tradeTradeCreate(TradeTradeCreateMessage content, Message message)"), out);
        assertTrue(out.contains("refundRefundClosed(RefundRefundClosedMessage content, Message message)"), out);
    }

    @Test
    void eachPlaceSaysWhatTakesItsPlace() throws IOException {
        String out = decisions();

        assertTrue(
                out.contains(
                        FILE
                                + ":8: handles messages of the official client: extend the handler that @TopMessages generates"),
                out);
        assertTrue(
                out.contains(
                        FILE
                                + ":13: connect is a call of the official client of the message channel: start() of the consumer"),
                out);
        assertTrue(
                out.contains(
                        FILE
                                + ":12: setMessageHandler is a call of the official client of the message channel: the handler goes to the constructor"),
                out);
        assertTrue(
                out.contains(FILE
                        + ":26: fail is a call of the official client of the message channel: throw an exception here"),
                out);
        assertTrue(out.contains("dev.topaz.messages.WebSocketMessageConsumer"), out);
    }

    @Test
    void theSourceStaysAsItIs() throws IOException {
        project.write(FILE, SOURCE);
        Run.of("--specs", project.specs().toString(), "--apply", project.root().toString());

        assertEquals(SOURCE, project.read(FILE));
    }

    @Test
    void aTextThatLooksLikeATopicMeansNothingWithoutTheChannel() throws IOException {
        project.write(FILE, """
                package com.example.shop;

                import com.taobao.api.request.DemoTradeGetRequest;

                class Receiver {
                    DemoTradeGetRequest request;
                    String topic = "taobao_trade_TradeCreate";
                }
                """);

        assertFalse(Run.of(
                        "--details",
                        "--specs",
                        project.specs().toString(),
                        project.root().toString())
                .out()
                .contains("@TopMessages"));
    }
}
