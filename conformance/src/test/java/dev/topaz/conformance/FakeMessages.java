package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.Message;
import dev.topaz.messages.OutgoingMessage;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.testkit.messages.AppMessages;
import dev.topaz.testkit.messages.ChannelTrouble;
import dev.topaz.testkit.messages.FakeMessageChannel;
import dev.topaz.testkit.messages.MessageChannelSetup;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The message channels that the suites talk with, plain, behind TLS, and faulty, and the messages that wait there for them. */
final class FakeMessages implements AutoCloseable {
    private static final String TOPIC = ConformanceOrderPaidMessage.TOPIC;
    private static final Duration LONG = Duration.ofMinutes(5);

    private final FakeMessageChannel channel;
    private final FakeMessageChannel faulty;
    private final FaultyServer secure;
    private final FaultyServer otherHost;
    private final FakePlatform platform;
    private final List<Published> published = new ArrayList<>();
    private final long malformed;

    /** A message that a suite has to confirm. */
    private record Published(String group, long id) {}

    FakeMessages(FakePlatform platform) throws Exception {
        this.platform = platform;
        this.channel = new MessageChannelSetup()
                .app(FakePlatform.APP_KEY, FakePlatform.APP_SECRET)
                .token("fictional-token")
                .start();
        this.faulty = new MessageChannelSetup()
                .app(FakePlatform.APP_KEY, FakePlatform.APP_SECRET)
                .start()
                .next(
                        ChannelTrouble.CONNECT_WITH_WRONG_FLAG,
                        ChannelTrouble.CONNECTION_DROPPED,
                        ChannelTrouble.HALF_FRAME);
        channel.answerOn(platform.gateway());
        int port = URI.create(channel.url()).getPort();
        this.secure = FaultyServer.secure(
                platform.certificate("channel-certificate", "ip:127.0.0.1").server(), wire -> wire.relayTo(port));
        this.otherHost = FaultyServer.secure(
                platform.certificate("other-host-channel-certificate", "dns:mc.api.taobao.com,ip:127.0.0.2")
                        .server(),
                wire -> wire.relayTo(port));
        this.malformed = publish("malformed", "{\"tid\":\"none\"}");
        publishAll();
    }

    private void publishAll() {
        publishOrders("default", 200);
        published.add(new Published("malformed", publish("malformed", order(1))));
        publishOrders("failing", 1);
        publishOrders("closing", 4);
        publishOrders("sending", 1);
        publishOrders("polled", 50);
        publishOrders("tls", 50);
        faulty.publishBurst(TOPIC, 100, FakeMessages::order);
    }

    private void publishOrders(String group, int count) {
        for (int i = 0; i < count; i++) {
            published.add(new Published(group, publish(group, order(i))));
        }
    }

    private long publish(String group, String content) {
        return channel.publish(Message.builder(TOPIC, content).group(group).build());
    }

    private static String order(int tid) {
        return "{\"tid\":" + tid + ",\"payment\":\"12.50\",\"buyer_nick\":\"买家\",\"paid\":\"2026-01-02 03:04:05\"}";
    }

    /** Returns the settings that the suites read. */
    Map<String, String> settings() {
        return Map.of(
                "channel-url", channel.url(),
                "faulty-channel-url", faulty.url(),
                "tls-channel-url", secureAddress(secure),
                "other-host-channel-url", secureAddress(otherHost),
                "channel-certificate", platform.file("channel-certificate").toString(),
                "other-host-channel-certificate",
                        platform.file("other-host-channel-certificate").toString());
    }

    private static String secureAddress(FaultyServer server) {
        return "wss://127.0.0.1:" + server.port() + "/";
    }

    /** Checks what the channels have got. A consumer that is closed has confirmed what it handled. */
    void assertConfirmed() {
        AppMessages app = channel.app(FakePlatform.APP_KEY);
        published.forEach(message -> app.awaitConfirmed(message.group(), message.id(), LONG));
        faulty.awaitConfirmedCount(100, LONG);
        assertTrue(
                app.failures("malformed").stream()
                        .anyMatch(failure ->
                                failure.id() == malformed && failure.reason().contains("tid")),
                app.failures("malformed").toString());
        assertEquals("not yet", app.failures("failing").get(0).reason());
        assertEquals(
                List.of("{\"tid\":7,\"buyer_nick\":\"买家\"}"),
                channel.sent().stream().map(OutgoingMessage::content).toList());
        assertEquals(List.of(), channel.problems());
        assertTrue(platform.gateway().calls("taobao.tmc.auth.get").size() >= 6, "one token for each connection");
    }

    @Override
    public void close() {
        List.of(secure, otherHost).forEach(FaultyServer::close);
        List.of(channel, faulty).forEach(FakeMessageChannel::close);
    }
}
