package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.RefusedPort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the default transport finds and opens a connection, and what it says when it cannot. */
class BlockingTransportConnectTest implements BlockingTransportUnderTest {
    @Test
    void saysThatTheThreadWasInterruptedBeforeItsSocketWasOpened() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            Transport interrupting = resolving(host -> {
                Thread.currentThread().interrupt();
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });
            IOException e = failure(interrupting, call(server.url(), SHORT_BODY, LONG));

            assertTrue(Thread.interrupted());
            assertEquals(FailureReason.INTERRUPTED, FailureReason.of(e), e.toString());
            assertInstanceOf(NotSentException.class, e);
        }
    }

    @Test
    void saysWhichHostIsUnknown() {
        NotSentException e = assertNotSent(UnknownHostException.class, "http://host.invalid/x", SHORT_BODY);

        assertEquals("unknown host: host.invalid:80", e.getMessage());
    }

    @Test
    void saysWhoRefusesAConnection() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            NotSentException e =
                    assertNotSent(ConnectException.class, "http://" + port.hostAndPort() + "/x", SHORT_BODY);

            assertEquals("connection refused by " + port.hostAndPort(), e.getMessage());
        }
    }

    @Test
    void knowsThatNothingWasSentWhenConnectingTakesTooLong() throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::stall)) {
            Transport hasty = new BlockingTransport(new TransportOptions().connectTimeout(Duration.ofMillis(300)));
            String url = server.url().replace("http:", "https:");
            NotSentException e = assertInstanceOf(NotSentException.class, failure(hasty, call(url, SHORT_BODY, LONG)));

            assertInstanceOf(SocketTimeoutException.class, e.getCause());
            assertEquals("timed out after 300 ms while connecting to 127.0.0.1:" + server.port(), e.getMessage());
            assertTrue(server.isLeft(300));
        }
    }

    @Test
    void triesTheAddressesOfAHostInTheirOrder() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            Transport several = resolving("127.0.0.2", "127.0.0.1");
            String url = "http://gateway.invalid:" + server.port() + "/router/rest";

            assertEquals(200, several.exchange(call(url, SHORT_BODY, LONG)).status());
            assertTrue(server.received().get(0).head().contains("\r\nHost: gateway.invalid:" + server.port() + "\r\n"));
            IOException e = failure(
                    resolving("127.0.0.2", "127.0.0.3"), call(url.replace("gateway", "other"), SHORT_BODY, LONG));
            assertInstanceOf(NotSentException.class, e);
            assertEquals(1, e.getSuppressed().length);
        }
    }

    @Test
    void sharesTheTimeAmongTheAddressesOfAHost() throws Exception {
        List<SocketChannel> waiting = new ArrayList<>();
        try (FaultyServer server = FaultyServer.of(answering("{}"));
                ServerSocket full = new ServerSocket(server.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            // The system takes two connections for it, and does not answer to others.
            for (int i = 0; i < 4; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
                waiting.add(channel);
            }
            HttpCall call = call("http://gateway.invalid:" + server.port() + "/router/rest", SHORT_BODY, LONG);
            GrowingTimeout.attempt(timeout -> isAnswered(
                    new BlockingTransport(
                            new TransportOptions().connectTimeout(timeout), new HostLookups(host -> new InetAddress[] {
                                InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")
                            })),
                    call));
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    private static boolean isAnswered(Transport transport, HttpCall call) throws IOException {
        try {
            return transport.exchange(call).status() == 200;
        } catch (NotSentException e) {
            return false;
        }
    }

    @Test
    void isInterruptedWhileItConnects() throws Exception {
        List<SocketChannel> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 4; i++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(full.getLocalSocketAddress());
                waiting.add(channel);
            }
            CountDownLatch connecting = new CountDownLatch(1);
            Transport slow = resolving(host -> {
                connecting.countDown();
                return InetAddress.getAllByName(host);
            });
            StoppedExchange exchange =
                    new StoppedExchange(slow, call("http://127.0.0.1:" + full.getLocalPort() + "/x", SHORT_BODY, LONG));
            assertTrue(connecting.await(300, TimeUnit.SECONDS));
            exchange.thread().interrupt();

            exchange.assertFailsWith(java.io.InterruptedIOException.class, Stage.CONNECTING);
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    private static Transport resolving(String first, String second) {
        return resolving(host -> new InetAddress[] {InetAddress.getByName(first), InetAddress.getByName(second)});
    }

    private static Transport resolving(HostResolver resolver) {
        return new BlockingTransport(new TransportOptions().connectTimeout(LONG), new HostLookups(resolver));
    }
}
