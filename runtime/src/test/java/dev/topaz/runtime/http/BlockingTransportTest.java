package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingTransportTest implements TransportContract {
    private final Transport transport = new BlockingTransport(new TransportOptions().connectTimeout(LONG));

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

    /** What is sent into a connection that ends just then may have been read. */
    @Test
    void doesNotKnowWhatBecameOfACallWhoseKeptConnectionEndsWithoutAWord() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"), Fault.CLOSE_AFTER_THE_REQUEST.script())) {
            send(server, SHORT_BODY);
            IOException e = failure(transport, call(server.url(), SHORT_BODY, LONG));

            assertFalse(e instanceof NotSentException, e.toString());
            assertEquals(2, server.calls(), "it was sent again");
            assertEquals(
                    "127.0.0.1:" + server.port() + " closed the connection before its answer was complete",
                    e.getMessage());
        }
    }

    @Test
    void repeatsNothingOverAConnectionThatTheServerClosesBetweenTheLookAndTheWrite() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("{}");
            looked.await();
            wire.close();
        })) {
            send(server, SHORT_BODY);
            HttpCall call = call(server.url(), SHORT_BODY, LONG);
            Route route = Route.of(call.endpoint(), new TransportOptions());
            Connection kept = ConnectionPool.SHARED.take(route).orElseThrow();
            looked.countDown();
            assertTrue(eventually(() -> !kept.isAlive()));
            ExchangeGuard guard = ExchangeGuard.start(call);
            try {
                assertThrows(IOException.class, () -> new Exchange(call, kept, guard).run());
            } finally {
                guard.finish();
            }
            assertEquals(1, server.calls());
            assertFalse(ConnectionPool.SHARED.take(route).isPresent());
        }
    }

    @Test
    void saysWhichHostIsUnknown() {
        NotSentException e = assertNotSent(UnknownHostException.class, "http://host.invalid/x", SHORT_BODY);

        assertEquals("unknown host: host.invalid:80", e.getMessage());
    }

    @Test
    void saysWhoRefusesAConnection() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        NotSentException e = assertNotSent(ConnectException.class, "http://127.0.0.1:" + port + "/x", SHORT_BODY);

        assertEquals("connection refused by 127.0.0.1:" + port, e.getMessage());
    }

    @Test
    void knowsThatNothingWasSentWhenConnectingTakesTooLong() throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::stall)) {
            Transport hasty = new BlockingTransport(new TransportOptions().connectTimeout(Duration.ofMillis(300)));
            String url = server.url().replace("http:", "https:");
            NotSentException e = assertInstanceOf(NotSentException.class, failure(hasty, call(url, SHORT_BODY, LONG)));

            assertInstanceOf(SocketTimeoutException.class, e.getCause());
            assertEquals("timed out after 300 ms while connecting to 127.0.0.1:" + server.port(), e.getMessage());
            assertTrue(server.isLeft(10));
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
            String url = "http://gateway.invalid:" + server.port() + "/router/rest";
            Transport several = new BlockingTransport(
                    new TransportOptions().connectTimeout(Duration.ofSeconds(2)),
                    new HostLookups(host ->
                            new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")
                            }));

            assertEquals(200, several.exchange(call(url, SHORT_BODY, LONG)).status());
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
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
            assertTrue(connecting.await(20, TimeUnit.SECONDS));
            exchange.thread().interrupt();

            exchange.assertFailsWith(java.io.InterruptedIOException.class, Stage.CONNECTING);
        } finally {
            for (SocketChannel channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void showsItsCredentialsToTheProxyAlone() throws Exception {
        List<String> heads = new ArrayList<>();
        TestCertificate certificate = TestCertificate.of("ip:127.0.0.1");
        try (FaultyServer server = FaultyServer.secure(certificate.server(), answering("{}"));
                FaultyServer proxy = FaultyServer.of(wire -> {
                    String head = wire.readHead();
                    heads.add(head);
                    if (head.startsWith("CONNECT")) {
                        wire.write("HTTP/1.1 200 OK\r\n\r\n");
                        wire.relayTo(server.port());
                    } else {
                        wire.readBytes(5);
                        wire.answer("{}");
                    }
                })) {
            Transport transport = trusting(
                    certificate.client(), new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port())));
            transport.exchange(call("http://gateway.invalid/x", SHORT_BODY, LONG));
            transport.exchange(call(server.url().replace("http:", "https:"), SHORT_BODY, LONG));
            String basic = "\r\nProxy-Authorization: Basic ZmljdGlvbmFsLXVzZXI6ZmljdGlvbmFsLXBhc3N3b3Jk\r\n";

            assertTrue(heads.get(0).contains(basic), heads.get(0));
            assertTrue(heads.get(1).contains(basic), heads.get(1));
            assertFalse(
                    server.received().get(0).head().contains("Proxy-"),
                    server.received().get(0).head());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 100_000})
    void takesAnAnswerAfterWhichTheServerReadsNoMore(int read) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            wire.read(read);
            wire.write("HTTP/1.1 100 Continue\r\n\r\n");
            wire.answer("413 Too Large", "", new byte[0]);
            wire.skip(Long.MAX_VALUE);
        })) {
            HttpBody endless = HttpBody.of(OptionalLong.empty(), () -> new Zeros(Long.MAX_VALUE));

            assertEquals(413, send(server, endless).status());
            assertTrue(server.isLeft(10));
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0\r", "0\r\n", "0\r\n\r", "0\r\nX-Sum: 1", "0\r\nX-Sum: 1\r\n"})
    void takesNoAnswerForAWholeOneWhoseLastChunkEndsEarly(String end) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n" + end);
            wire.closeAndWaitForTheClient();
        })) {
            IOException e = failure(transport, call(server.url(), SHORT_BODY, LONG));
            assertFalse(e instanceof NotSentException, e.toString());
        }
    }

    @Test
    void takesNoHeadThatIsTooLarge() throws Exception {
        String line = "X-Own: " + "x".repeat(993) + "\r\n";
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.answer("200 OK", line.repeat(63), new byte[0]);
                },
                wire -> {
                    wire.readCall();
                    wire.answer("200 OK", line.repeat(66), new byte[0]);
                })) {
            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals(
                    "the answer of 127.0.0.1:" + server.port() + " cannot be read: its head is larger than 65536 bytes",
                    failure(transport, call(server.url(), SHORT_BODY, LONG)).getMessage());
        }
    }

    @Test
    void refusesCallsOnceItIsClosed() {
        Transport closed = new BlockingTransport();
        closed.close();

        assertInstanceOf(NotSentException.class, failure(closed, call("http://127.0.0.1:1/x", SHORT_BODY, LONG)));
    }

    @Test
    void sharesConnectionsWithTransportsOfTheSameSettingsOnly() throws Exception {
        SSLContext context = TestCertificate.of("ip:127.0.0.1").client();
        Proxy direct = Proxy.NO_PROXY;
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            HttpCall call = call(server.url(), SHORT_BODY, LONG);
            new BlockingTransport(new TransportOptions().proxy(direct)).exchange(call);
            new BlockingTransport(new TransportOptions().proxy(direct).connectTimeout(LONG)).exchange(call);
            assertEquals(1, server.connections());
            new BlockingTransport(new TransportOptions().proxy(direct).tls(context)).exchange(call);
            assertEquals(2, server.connections());
        }
    }

    @Test
    void leavesNoConnectionAndNoThreadBehind() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, SHORT_BODY);
            assertEquals(1, server.openConnections());
            ConnectionPool.SHARED.closeIdle(System.nanoTime() + TimeUnit.SECONDS.toNanos(29));
            assertEquals(1, server.openConnections());
            // As if that time had passed.
            ConnectionPool.SHARED.closeIdle(System.nanoTime() + TimeUnit.SECONDS.toNanos(31));
            Watchdog.SHARED.wake();

            assertTrue(server.isLeft(10));
            assertTrue(eventually(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals(Watchdog.THREAD_NAME))));
            assertEquals(200, send(server, SHORT_BODY).status());
        }
    }

    @Test
    void runsInTheThreadOfItsCaller() throws Exception {
        List<Thread> readers = new ArrayList<>();
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, HttpBody.of(OptionalLong.of(5), () -> {
                readers.add(Thread.currentThread());
                return new Zeros(5);
            }));
            assertSame(Thread.currentThread(), readers.get(0));
        }
    }

    @Test
    void asksForNoAddressWithUserAndPassword() {
        HttpCall call = call("http://fictional-user:fictional-password@127.0.0.1:1/x", SHORT_BODY, LONG);

        assertFalse(TransportUnderTest.trace(failure(transport, call)).contains("fictional"));
        assertFalse(call.toString().contains("fictional"), call.toString());
    }

    private static Transport resolving(String first, String second) {
        return resolving(host -> new InetAddress[] {InetAddress.getByName(first), InetAddress.getByName(second)});
    }

    private static Transport resolving(HostResolver resolver) {
        return new BlockingTransport(new TransportOptions(), new HostLookups(resolver));
    }

    private static boolean eventually(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        return holds.getAsBoolean();
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public Transport trusting(SSLContext context, Proxy proxy) {
        return new BlockingTransport(
                new TransportOptions().tls(context).proxy(proxy).proxyCredentials(USER, PASSWORD));
    }
}
