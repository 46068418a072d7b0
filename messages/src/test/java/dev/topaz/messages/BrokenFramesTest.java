package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameDecoder;
import dev.topaz.messages.frame.FrameEncoder;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MalformedFrameException;
import dev.topaz.messages.frame.MessageKind;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A platform that sends what is not a frame: each time, the connection ends with a reason, and another one is made. */
@Timeout(300)
class BrokenFramesTest extends WithoutLog {
    private static final int MAX_SIZE = 100_000;

    private static byte[] data() {
        return FrameEncoder.encode(Frame.builder(FrameType.SEND)
                .token("a-token")
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.ID, 7L)
                .header(FieldNames.TOPIC, "demo_trade_DemoPaid")
                .header(FieldNames.CONTENT, "{}")
                .build());
    }

    private static List<byte[]> brokenFrames() {
        List<byte[]> broken = new ArrayList<>();
        byte[] whole = data();
        for (int length = 0; length < whole.length; length++) {
            addBroken(broken, Arrays.copyOf(whole, length));
        }
        for (int place = 2; place + 4 < whole.length; place += 5) {
            for (int wrong : new int[] {-1, Integer.MAX_VALUE}) {
                byte[] copy = whole.clone();
                ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(place, wrong);
                addBroken(broken, copy);
            }
        }
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[2 + random.nextInt(100)];
            random.nextBytes(bytes);
            addBroken(broken, bytes);
            // Not a frame of RFC 6455 either: bits that no extension has claimed.
            bytes[0] |= 0x70;
            bytes[1] = (byte) (bytes.length - 2);
            broken.add(bytes);
        }
        return broken;
    }

    /** Leaves out what is a frame in spite of its changes. */
    private static void addBroken(List<byte[]> broken, byte[] payload) {
        try {
            FrameDecoder.decode(ByteBuffer.wrap(payload));
        } catch (MalformedFrameException e) {
            broken.add(webSocket(payload));
        }
    }

    /** A short binary frame of RFC 6455, without a mask as a server sends it. */
    private static byte[] webSocket(byte[] payload) {
        if (payload.length >= 126) {
            throw new IllegalArgumentException(
                    "the frames of this test are short, not of " + payload.length + " bytes");
        }
        byte[] frame = new byte[payload.length + 2];
        frame[0] = (byte) 0x82;
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        return frame;
    }

    /** Answers the handshakes of one connection after the other, and sends each what it is given. */
    private static final class Platform implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final BlockingQueue<byte[]> bytes = new LinkedBlockingQueue<>();
        private final CountDownLatch served;

        Platform(List<byte[]> each) throws IOException {
            bytes.addAll(each);
            served = new CountDownLatch(each.size());
            Thread thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            for (byte[] next = bytes.poll(); next != null; next = bytes.poll()) {
                try (Socket socket = listening.accept()) {
                    closeBehindTheLast();
                    serve(socket, next);
                } catch (IOException e) {
                    // The client ends a connection in its own way.
                }
                served.countDown();
            }
        }

        /** Another connection would be a second occasion for what the last one is to bring about. */
        private void closeBehindTheLast() throws IOException {
            if (bytes.isEmpty()) {
                listening.close();
            }
        }

        private static void serve(Socket socket, byte[] broken) throws IOException {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            String head = head(in);
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept(head) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(webSocket(FrameEncoder.encode(Frame.builder(FrameType.CONNECT_ACK)
                    .flag(1)
                    .token("a-token")
                    .build())));
            out.write(broken);
            out.flush();
            // Until the client ends it.
            while (in.read() >= 0) {
                continue;
            }
        }

        private static String head(DataInputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            return head.toString();
        }

        private static String accept(String head) {
            String name = "Sec-WebSocket-Key: ";
            int start = head.indexOf(name) + name.length();
            String key = head.substring(start, head.indexOf('\r', start));
            try {
                return Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-1")
                                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                        .getBytes(StandardCharsets.US_ASCII)));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    private static WebSocketMessageConsumer consumer(Platform platform, BlockingQueue<Throwable> causes) {
        return consumer(platform, causes, message -> {});
    }

    private static WebSocketMessageConsumer consumer(
            Platform platform, BlockingQueue<Throwable> causes, MessageHandler handler) {
        ConsumerOptions options = new ConsumerOptions()
                .backoff(Duration.ofMillis(1), Duration.ofMillis(5))
                .responseTimeout(Duration.ofMinutes(1))
                // Nothing can be confirmed where there is no other connection.
                .shutdownTimeout(Duration.ofMillis(100))
                .maxMessageSize(MAX_SIZE)
                .listener(new ConsumerListener() {
                    @Override
                    public void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {
                        if (cause != null) {
                            causes.add(cause);
                        }
                    }
                });
        return new WebSocketMessageConsumer(
                "ws://127.0.0.1:" + platform.listening.getLocalPort() + "/",
                "12345678",
                "a-fictional-secret",
                options,
                handler);
    }

    @Test
    void everyBrokenFrameEndsItsConnectionAndTheNextOneIsMade() throws Exception {
        List<byte[]> broken = brokenFrames();
        BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
        try (Platform platform = new Platform(broken);
                WebSocketMessageConsumer consumer = consumer(platform, causes)) {
            consumer.start();
            platform.served.await();
        }
        assertTrue(causes.size() >= broken.size() - 1, causes.size() + " causes of " + broken.size());
    }

    @Test
    void aTruncatedFrameIsTheCause() throws Exception {
        BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
        try (Platform platform = new Platform(List.of(webSocket(Arrays.copyOf(data(), 20))));
                WebSocketMessageConsumer consumer = consumer(platform, causes)) {
            consumer.start();
            Throwable cause = causes.take();
            assertEquals(MalformedFrameException.class, cause.getClass(), cause.toString());
        }
    }

    /** Both come with one read, behind which there is no other. */
    @Test
    void aMessageInFrontOfABrokenFrameIsHandled() throws Exception {
        byte[] message = webSocket(data());
        byte[] broken = webSocket(new byte[] {9, 9});
        byte[] both = Arrays.copyOf(message, message.length + broken.length);
        System.arraycopy(broken, 0, both, message.length, broken.length);
        CountDownLatch handled = new CountDownLatch(1);
        try (Platform platform = new Platform(List.of(both));
                WebSocketMessageConsumer consumer =
                        consumer(platform, new LinkedBlockingQueue<>(), each -> handled.countDown())) {
            consumer.start();
            handled.await();
        }
    }

    /** Eight bytes announce a frame that would fill the memory; nothing is allocated for it. */
    @Test
    void aFrameThatIsAnnouncedLargerThanAllowedIsRefusedBeforeItComes() throws Exception {
        BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
        byte[] announced = {(byte) 0x82, 127, 0, 0, 0, 0, 0x7f, (byte) 0xff, (byte) 0xff, 0};
        try (Platform platform = new Platform(List.of(announced));
                WebSocketMessageConsumer consumer = consumer(platform, causes)) {
            consumer.start();
            String cause = causes.take().getMessage();
            assertEquals(
                    "a frame is larger than " + MAX_SIZE + " bytes; ConsumerOptions.maxMessageSize sets the limit",
                    cause);
        }
    }
}
