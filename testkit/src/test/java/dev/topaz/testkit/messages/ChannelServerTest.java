package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ChannelServerTest {
    @Test
    void saysWhichPortItCannotOpen() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            MessageChannelSetup setup = new MessageChannelSetup().app(App.KEY, App.SECRET);

            UncheckedIOException failure = assertThrows(
                    UncheckedIOException.class, () -> ChannelServer.started(port, setup, new MessageStore()));

            assertEquals(
                    "port " + port + " of the channel cannot be opened: Address already in use",
                    failure.getCause().getMessage());
            assertInstanceOf(BindException.class, failure.getCause().getCause());
        }
    }

    /** A client that has not said yet that it wants a WebSocket is none that the library would close. */
    @Test
    void closesAConnectionThatIsBeingMadeWhenItStops() throws Exception {
        ChannelServer server = ChannelServer.started(0, new MessageChannelSetup(), new MessageStore());
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            client.setSoTimeout(60_000);
            client.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            // The port serves one after the other: it has the first once it answers the second.
            try (Socket second = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
                second.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertTrue(second.getInputStream().read() >= 0);
            }

            server.stop(10_000);

            assertEquals(-1, client.getInputStream().read());
        }
    }

    /** A whole frame in the queue of a connection that only reads is what the library leaves when it loses a race. */
    @Test
    void writesWhatTheLibraryForgot() throws Exception {
        ChannelServer server = ChannelServer.started(0, new MessageChannelSetup(), new MessageStore());
        BlockingQueue<ByteBuffer> arrived = new LinkedBlockingQueue<>();
        CountDownLatch answered = new CountDownLatch(1);
        WebSocketClient client = new WebSocketClient(URI.create("ws://localhost:" + server.getPort())) {
            @Override
            public void onMessage(ByteBuffer bytes) {
                arrived.add(bytes);
            }

            @Override
            public void onWebsocketPong(WebSocket connection, Framedata pong) {
                answered.countDown();
            }

            @Override
            public void onOpen(ServerHandshake handshake) {}

            @Override
            public void onMessage(String text) {}

            @Override
            public void onClose(int code, String reason, boolean remote) {}

            @Override
            public void onError(Exception e) {}
        };
        try {
            assertTrue(client.connectBlocking());
            // The server knows a connection a moment later than the client does, and before it answers anything there.
            client.sendPing();
            assertTrue(answered.await(60, TimeUnit.SECONDS));
            WebSocketImpl connection =
                    (WebSocketImpl) server.getConnections().iterator().next();

            connection.outQueue.add(ByteBuffer.wrap(new byte[] {(byte) 0x82, 3, 't', 'o', 'p'}));

            assertEquals(ByteBuffer.wrap(new byte[] {'t', 'o', 'p'}), arrived.poll(60, TimeUnit.SECONDS));
        } finally {
            client.closeBlocking();
            server.stop();
        }
    }
}
