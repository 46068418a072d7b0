package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.taobao.api.internal.tmc.TmcClient;
import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MalformedFrameException;
import dev.topaz.messages.frame.MessageKind;
import dev.topaz.testdata.OfficialPatience;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The frames of a whole connection, beside those that the official client sends: byte for byte the same. */
@Timeout(300)
class HandshakeTest {
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "a-fictional-secret";
    private static final String TOKEN = "a-token";
    private static final int SECONDS = 60;

    /** Answers as the platform does, and keeps what a client sent. */
    private static final class Platform extends WebSocketServer {
        private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
        private final CountDownLatch started = new CountDownLatch(1);

        Platform() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setReuseAddr(true);
            setDaemon(true);
            setConnectionLostTimeout(0);
        }

        @Override
        public void onMessage(WebSocket client, ByteBuffer payload) {
            byte[] bytes = new byte[payload.remaining()];
            payload.duplicate().get(bytes);
            received.add(bytes);
            Frame frame = decoded(bytes);
            if (frame.is(FrameType.CONNECT)) {
                client.send(FrameEncoder.encode(Frame.builder(FrameType.CONNECT_ACK)
                        .flag(frame.flag())
                        .token(TOKEN)
                        .build()));
            } else if (MessageKind.PULL.isKindOf(frame)) {
                // Not before: the official client forgets what comes while it is not ready to confirm it.
                client.send(data(7, "handled"));
                client.send(data(8, "broken"));
            } else if (frame.flag() != 0) {
                client.send(FrameEncoder.encode(Frame.builder(FrameType.SEND_ACK)
                        .flag(frame.flag())
                        .token(TOKEN)
                        .build()));
            }
        }

        private static byte[] data(long id, String topic) {
            return FrameEncoder.encode(Frame.builder(FrameType.SEND)
                    .token(TOKEN)
                    .header(FieldNames.KIND, MessageKind.DATA.code())
                    .header(FieldNames.ID, id)
                    .header(FieldNames.TOPIC, topic)
                    .header(FieldNames.CONTENT, "{}")
                    .build());
        }

        /** The next frame of this kind; the others in between are dropped. */
        byte[] next(FrameType type, Optional<MessageKind> kind) throws InterruptedException {
            while (true) {
                byte[] bytes = received.poll(SECONDS, TimeUnit.SECONDS);
                assertNotNull(bytes, type + " " + kind + " did not come");
                Frame frame = decoded(bytes);
                if (frame.is(type) && kind.map(each -> each.isKindOf(frame)).orElse(true)) {
                    return bytes;
                }
            }
        }

        /** Answers none: an empty frame ends the official client's connection, and it sends an empty ping at once. */
        @Override
        public void onWebsocketPing(WebSocket client, Framedata ping) {}

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {}

        @Override
        public void onClose(WebSocket client, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket client, String message) {}

        @Override
        public void onError(@Nullable WebSocket client, Exception e) {}
    }

    private static Frame decoded(byte[] bytes) {
        try {
            return FrameDecoder.decode(ByteBuffer.wrap(bytes));
        } catch (MalformedFrameException e) {
            throw new AssertionError(e);
        }
    }

    /** The same frame with the official client's name of itself, which is the only difference on purpose. */
    private static byte[] named(Frame ours, Frame official) {
        Frame.Builder frame = Frame.builder(FrameType.CONNECT).flag(ours.flag());
        for (Map.Entry<String, @Nullable Object> header : ours.headers().entrySet()) {
            boolean isName = header.getKey().equals(FieldNames.SDK);
            frame.header(header.getKey(), isName ? official.header(FieldNames.SDK) : header.getValue());
        }
        return FrameEncoder.encode(frame.build());
    }

    @Test
    void everyFrameOfAConnectionEqualsTheOfficialOne() throws Exception {
        Platform platform = new Platform();
        platform.start();
        platform.started.await();
        TmcClient official = new TmcClient("ws://127.0.0.1:" + platform.getPort() + "/", APP_KEY, SECRET, "default");
        official.setFetchPeriod(1);
        official.setMessageHandler((message, status) -> {
            if (message.getTopic().equals("broken")) {
                throw new IllegalStateException("no such order");
            }
        });
        try {
            OfficialPatience.until(official::connect);
            byte[] connect = platform.next(FrameType.CONNECT, Optional.empty());
            Frame theirs = decoded(connect);
            long timestamp = Long.parseLong(String.valueOf(theirs.header(FieldNames.TIMESTAMP)));
            Frame ours = new ClientFrames(APP_KEY, SECRET, "default")
                    .connect(timestamp, theirs.flag(), (String) theirs.header(FieldNames.TOKEN));
            assertArrayEquals(connect, named(ours, theirs));

            Map<Long, byte[]> outcomes = outcomes(platform);
            assertArrayEquals(FrameEncoder.encode(ClientFrames.confirm(TOKEN, 7)), outcomes.get(7L));
            assertArrayEquals(FrameEncoder.encode(ClientFrames.failed(TOKEN, 8, "no such order")), outcomes.get(8L));

            OfficialPatience.until(() -> official.send("demo_trade_DemoPaid", "{\"tid\":1}", "a-session"));
            byte[] sent = platform.next(FrameType.SEND, Optional.of(MessageKind.DATA));
            OutgoingMessage message =
                    OutgoingMessage.of("demo_trade_DemoPaid", "{\"tid\":1}").session("a-session");
            assertArrayEquals(
                    FrameEncoder.encode(ClientFrames.data(TOKEN, decoded(sent).flag(), message)), sent);
        } finally {
            official.close();
            platform.stop(1000);
        }
    }

    /** What is said of the two messages, in whichever order. */
    private static Map<Long, byte[]> outcomes(Platform platform) throws InterruptedException {
        Map<Long, byte[]> outcomes = new TreeMap<>();
        while (outcomes.size() < 2) {
            byte[] bytes = platform.next(FrameType.SEND, Optional.empty());
            Frame frame = decoded(bytes);
            if (MessageKind.PULL.isKindOf(frame)) {
                assertArrayEquals(FrameEncoder.encode(ClientFrames.pull(TOKEN)), bytes);
            } else {
                outcomes.put((Long) frame.header(FieldNames.ID), bytes);
            }
        }
        assertEquals(2, outcomes.size());
        return outcomes;
    }
}
