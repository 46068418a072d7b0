package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.taobao.api.internal.tmc.TmcClient;
import com.taobao.api.internal.toplink.LinkException;
import dev.topaz.messages.Message;
import dev.topaz.testdata.OfficialPatience;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The official client, as it is, on the fake channel. */
@Timeout(600)
class OfficialClientTest {
    private final BlockingQueue<com.taobao.api.internal.tmc.Message> handled = new LinkedBlockingQueue<>();
    private final FakeMessageChannel channel = App.setup().start();
    private final TmcClient client = new TmcClient(channel.url(), App.KEY, App.SECRET, "default");

    @BeforeEach
    void connects() throws LinkException, InterruptedException {
        client.setThreadCount(2);
        client.setMessageHandler((message, status) -> {
            if (message.getTopic().equals("broken")) {
                throw new IllegalStateException("no such order");
            }
            handled.add(message);
        });
        OfficialPatience.until(client::connect);
    }

    @AfterEach
    void closes() {
        client.close();
        channel.close();
    }

    @Test
    void receivesAMessageWithAllItsFieldsAndConfirmsIt() throws InterruptedException {
        long id = channel.publish(Message.builder("taobao_trade_TradeBuyerPay", "{\"tid\":2231958349}")
                .dataId("d-1")
                .pubAppKey("4272")
                .user(9_007_199_254_740_993L, "sandbox_c_1")
                .build());
        channel.awaitConfirmed(id, App.LONG);
        com.taobao.api.internal.tmc.Message message = handled.poll(App.LONG.toSeconds(), TimeUnit.SECONDS);
        assertEquals("taobao_trade_TradeBuyerPay", message.getTopic());
        assertEquals("{\"tid\":2231958349}", message.getContent());
        assertEquals("d-1", message.getDataId());
        assertEquals("4272", message.getPubAppKey());
        assertEquals(9_007_199_254_740_993L, message.getUserId());
        assertEquals("sandbox_c_1", message.getUserNick());
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void readsLargeContentThatTravelsCompressed() throws InterruptedException {
        String content = "{\"text\":\"" + "订单".repeat(10_000) + "\"}";
        channel.awaitConfirmed(channel.publish("large", content), App.LONG);
        assertEquals(
                content, handled.poll(App.LONG.toSeconds(), TimeUnit.SECONDS).getContent());
    }

    @Test
    void reportsAFailureWithItsReason() {
        long id = channel.publish("broken", "{}");
        assertEquals("no such order", channel.awaitFailure(id, App.LONG).reason());
        assertEquals(0, channel.confirmed().size());
    }

    /** What the client sends again, because it did not wait for the answer, the platform has twice. */
    @Test
    void sendsAMessageAndIsToldOfARefusal() throws LinkException, InterruptedException {
        OfficialPatience.until(() -> client.send("taobao_demo_Topic", "{\"a\":1}", "a-session"));
        assertEquals("taobao_demo_Topic", channel.sent().get(0).topic());
        assertEquals("{\"a\":1}", channel.sent().get(0).content());
        assertEquals("a-session", channel.sent().get(0).session().orElseThrow());

        int sent = channel.sent().size();
        LinkException refusal = assertThrows(
                LinkException.class,
                () -> OfficialPatience.until(() -> {
                    channel.next(ChannelTrouble.SEND_REFUSED);
                    client.send("taobao_demo_Topic", "{\"a\":2}");
                }));
        assertEquals("the message was not accepted", refusal.getMessage());
        assertEquals(sent, channel.sent().size());
    }

    /**
     * On a busy machine the client now and then handles a message before it is ready to confirm one, and forgets it: then the platform
     * delivers it again.
     */
    @Test
    void connectsAgainAfterTheConnectionIsDropped() throws InterruptedException {
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        channel.dropConnections();
        long id = channel.publish("t", "{}");
        while (!channel.confirmed().contains(id)) {
            TimeUnit.SECONDS.sleep(1);
            channel.redeliver();
        }
    }

    @Test
    void isRefusedWithAWrongSecret() {
        TmcClient stranger = new TmcClient(channel.url(), App.KEY, "another-secret", "default");
        LinkException refusal = assertThrows(LinkException.class, () -> OfficialPatience.until(stranger::connect));
        assertEquals("sign is invalid", refusal.getMessage());
        stranger.close();
    }
}
