package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MalformedFrameException;
import dev.topaz.messages.frame.MessageKind;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What clients in other languages do otherwise than the official one, as their sources show it. */
@Timeout(600)
class OtherClientsTest {
    private static final int FLAG = 17;

    private final FakeMessageChannel channel = App.setup().start();
    private final Client client = new Client(channel.url());

    /** A client without opinions of its own. */
    private static final class Client extends WebSocketClient {
        private final BlockingQueue<Frame> received = new LinkedBlockingQueue<>();
        private final BlockingQueue<Integer> pongs = new LinkedBlockingQueue<>();

        Client(String url) {
            super(URI.create(url));
            setDaemon(true);
        }

        @Override
        public void onMessage(ByteBuffer bytes) {
            try {
                received.add(FrameDecoder.decode(bytes));
            } catch (MalformedFrameException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void onWebsocketPong(WebSocket connection, Framedata pong) {
            pongs.add(pong.getPayloadData().remaining());
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {}

        @Override
        public void onClose(int code, String reason, boolean remote) {}

        @Override
        public void onError(Exception e) {}

        Frame next() throws InterruptedException {
            Frame frame = received.poll(App.LONG.toSeconds(), TimeUnit.SECONDS);
            assertNotNull(frame, "nothing came");
            return frame;
        }
    }

    @BeforeEach
    void opens() throws InterruptedException {
        client.connectBlocking();
    }

    @AfterEach
    void closes() throws InterruptedException {
        client.closeBlocking();
        channel.close();
    }

    /** Connects with the least that clients send, the timestamp of this type; returns the token. */
    private String connect(Object timestamp, long millis) throws InterruptedException {
        Map<String, String> signed = Map.of(
                FieldNames.APP_KEY,
                App.KEY,
                FieldNames.GROUP_NAME,
                "default",
                FieldNames.TIMESTAMP,
                Long.toString(millis));
        client.send(FrameEncoder.encode(Frame.builder(FrameType.CONNECT)
                .flag(1)
                .header(FieldNames.TIMESTAMP, timestamp)
                .header(FieldNames.APP_KEY, App.KEY)
                .header(FieldNames.SIGN, new Signer(SignMethod.MD5, App.SECRET).sign(signed, ""))
                .header(FieldNames.GROUP_NAME, "default")
                .build()));
        Frame accepted = client.next();
        assertEquals(0, accepted.status(), accepted.statusPhrase());
        return accepted.token();
    }

    private String connect() throws InterruptedException {
        long now = System.currentTimeMillis();
        return connect(Long.toString(now), now);
    }

    private void send(String token, Object kind, Object id) {
        client.send(FrameEncoder.encode(Frame.builder(FrameType.SEND)
                .token(token)
                .flag(FLAG)
                .header(FieldNames.ID, id)
                .header(FieldNames.KIND, kind)
                .build()));
    }

    @Test
    void kindsAndIdsAsTextAreUnderstood() throws InterruptedException {
        String token = connect();
        long id = channel.publish("t", "{}");
        assertEquals(id, client.next().header(FieldNames.ID));
        send(token, "2", Long.toString(id));
        channel.awaitConfirmed(id, App.LONG);
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void kindsAndIdsOfAnotherSizeAreUnderstood() throws InterruptedException {
        String token = connect();
        long first = channel.publish("t", "{}");
        long second = channel.publish("t", "{}");
        client.next();
        client.next();
        send(token, 2L, (int) first);
        send(token, (short) MessageKind.FAILED.code(), (short) second);
        channel.awaitConfirmed(first, App.LONG);
        assertEquals("", channel.awaitFailure(second, App.LONG).reason());
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void aFlagIsAnsweredWhateverTheKindOfTheFrame() throws InterruptedException {
        String token = connect();
        send(token, MessageKind.PULL.code(), null);
        Frame answer = client.next();
        assertEquals("3 " + FLAG + " 0", answer.typeCode() + " " + answer.flag() + " " + answer.status());
    }

    @Test
    void aTimestampThatIsANumberIsTheOneThatWasSigned() throws InterruptedException {
        long now = System.currentTimeMillis();
        assertNotNull(connect(now, now));
    }

    /** Many WebSocket libraries take a peer for dead that does not answer the empty ping which they send. */
    @Test
    void anEmptyPingIsAnswered() throws InterruptedException {
        connect();
        client.sendPing();
        assertEquals(0, client.pongs.poll(App.LONG.toSeconds(), TimeUnit.SECONDS));
    }

    @Test
    void anOutcomeWithoutAnIdIsAProblemAndEndsNothing() throws InterruptedException {
        String token = connect();
        send(token, MessageKind.CONFIRM.code(), "no number");
        send(token, MessageKind.PULL.code(), null);
        client.next();
        assertEquals(1, channel.problems().size());
    }
}
