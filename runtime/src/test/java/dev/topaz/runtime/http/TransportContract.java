package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does alike; each module of one runs these tests. */
public abstract class TransportContract {
    protected static final String QUERY = "?session=fictional-session&sign=fictional-sign";
    protected static final HttpBody SHORT_BODY = HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
    protected static final String USER = "fictional-user";
    protected static final String PASSWORD = "fictional-password";
    protected static final Duration LONG = Duration.ofSeconds(60);

    /** What closes itself after each test. */
    protected abstract Transport transport();

    /** One that trusts the certificates of a context and no others; closes itself as well. */
    protected Transport trusting(SSLContext context) {
        return trusting(context, Proxy.NO_PROXY);
    }

    /**
     * The same through a proxy, to which it says {@link #USER} and {@link #PASSWORD} if it is asked for HTTP; closes itself as
     * well.
     */
    protected abstract Transport trusting(SSLContext context, Proxy proxy);

    @Test
    void bringsStatusHeadersAndBody() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("200 OK", "X-Twice: 1\r\nx-twice: 2\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        })) {
            HttpAnswer answer = send(server, SHORT_BODY);

            assertEquals(200, answer.status());
            assertEquals("1", answer.headers().get("x-twice"));
            assertEquals("{}", new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals("tid=1", server.received().get(0).text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "307 Temporary", "308 Permanent", "401 No", "407 No", "503 Busy"})
    void takesEveryStatusForAnAnswerAndFollowsNone(String status) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer(status, "Location: /elsewhere\r\nRetry-After: 0\r\n", new byte[0]);
        })) {
            assertEquals(
                    Integer.parseInt(status.substring(0, 3)),
                    send(server, SHORT_BODY).status());
            assertEquals(1, server.calls());
        }
    }

    @Test
    void passesInformationOverThatComesBeforeTheAnswer() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
            wire.answer("{}");
        })) {
            assertEquals(200, send(server, SHORT_BODY).status());
        }
    }

    /** Whether a transport looks at a kept connection before it uses it is its own affair: the second call may be lost with it. */
    @Test
    void takesNothingBehindAnAnswerForTheNextOne() throws Exception {
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none"
                            + "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwrong");
                },
                answering("two"))) {
            assertEquals("one", new String(send(server, SHORT_BODY).body(), StandardCharsets.UTF_8));
            String second = AsyncExchange.send(transport(), call(server.url(), SHORT_BODY, LONG))
                    .handle((answer, failed) ->
                            failed == null ? new String(answer.body(), StandardCharsets.UTF_8) : "lost: " + failed)
                    .get(50, TimeUnit.SECONDS);

            assertTrue(second.equals("two") || second.startsWith("lost: "), second);
        }
    }

    @Test
    void takesAnotherConnectionWhenTheOneThatWasKeptIsClosed() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.answer("{}");
                    wire.close();
                    closed.countDown();
                },
                answering("{}"))) {
            send(server, SHORT_BODY);
            assertTrue(closed.await(20, TimeUnit.SECONDS));
            // Apache HttpClient counts in milliseconds, and looks at no connection that was used in this one.
            for (long now = System.currentTimeMillis(); System.currentTimeMillis() <= now + 1; ) {
                Thread.onSpinWait();
            }

            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals(2, server.calls());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertNotSent(ConnectException.class, "http://127.0.0.1:" + port + "/x", SHORT_BODY);
        assertNotSent(ConnectException.class, "http://127.0.0.1:" + port + "/x", HttpBody.of(new byte[0]));
    }

    @Test
    void trustsACertificateOfItsHostOnly(@TempDir Path folder) throws Exception {
        TestCertificate right = new TestCertificate(folder, "ip:127.0.0.1");
        try (FaultyServer server = FaultyServer.secure(right.server(), answering("{}"))) {
            String url = server.url().replace("http:", "https:");

            assertEquals(
                    200,
                    trusting(right.client())
                            .exchange(call(url, SHORT_BODY, LONG))
                            .status());
            assertNotSent(SSLHandshakeException.class, url, SHORT_BODY);
            assertNotSent(SSLHandshakeException.class, url, HttpBody.of(new byte[0]));
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void doesNotTrustACertificateOfAnotherHost(@TempDir Path folder) throws Exception {
        TestCertificate other = new TestCertificate(folder, "dns:eco.taobao.com,ip:127.0.0.2");
        try (FaultyServer server = FaultyServer.secure(other.server(), answering("{}"))) {
            String url = server.url().replace("http:", "https:");
            IOException e = failure(trusting(other.client()), call(url, SHORT_BODY, LONG));

            assertInstanceOf(
                    SSLHandshakeException.class,
                    assertInstanceOf(NotSentException.class, e).getCause());
            assertEquals(0, server.received().size());
        }
    }

    @Test
    void refusesAnAddressWithoutShowingIt() {
        assertNotSent(IOException.class, "http://no_host/x", SHORT_BODY);
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionOfACallThatIsCancelled(Stage stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(stage.script(reached))) {
            HttpCall call = call(stage.url(server), stage.body(), LONG);
            StoppedExchange exchange = new StoppedExchange(transport(), call);
            assertTrue(reached.await(20, TimeUnit.SECONDS));
            call.cancellation().cancel();

            exchange.assertFailsWith(CancelledException.class, stage);
            assertTrue(server.isLeft(10));
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionOfAThreadThatIsInterrupted(Stage stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(stage.script(reached))) {
            StoppedExchange exchange = new StoppedExchange(transport(), call(stage.url(server), stage.body(), LONG));
            assertTrue(reached.await(20, TimeUnit.SECONDS));
            exchange.thread().interrupt();

            exchange.assertFailsWith(InterruptedIOException.class, stage);
            assertTrue(exchange.wasInterruptedAtItsEnd());
            assertTrue(server.isLeft(10));
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesTheConnectionWhenTheTimeIsUp(Stage stage) throws Exception {
        try (FaultyServer server = FaultyServer.of(stage.script(new CountDownLatch(1)))) {
            HttpCall call = call(stage.url(server), stage.body(), Duration.ofMillis(300));

            new StoppedExchange(transport(), call).assertFailsWith(SocketTimeoutException.class, stage);
            assertTrue(server.isLeft(10));
            assertTrue(Zeros.areClosed());
        }
    }

    @Test
    void sendsNothingFromAThreadThatIsInterruptedAlready() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, SHORT_BODY);
            Thread.currentThread().interrupt();
            IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));

            assertTrue(Thread.interrupted());
            assertInstanceOf(
                    InterruptedIOException.class,
                    assertInstanceOf(NotSentException.class, e).getCause());
            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals(2, server.received().size());
        }
    }

    @Test
    void sendsNothingThatIsCancelledAlready() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            HttpCall call = call(server.url(), SHORT_BODY, LONG);
            call.cancellation().cancel();

            assertInstanceOf(
                    CancelledException.class,
                    assertInstanceOf(NotSentException.class, failure(transport(), call))
                            .getCause());
            assertEquals(0, server.calls());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Own: y\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nX-Sum: 1\r\n\r\n"
            })
    void takesNoAnswerForAWholeOneThatEndsEarlyAtAnyByte(String answer) throws Exception {
        AtomicInteger length = new AtomicInteger();
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write(answer.substring(0, length.get()));
            wire.closeAndWaitForTheClient();
        })) {
            for (; length.get() < answer.length(); length.incrementAndGet()) {
                IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));
                assertFalse(e instanceof NotSentException, length + " bytes: " + e);
            }
            assertEquals("hello", text(send(server, SHORT_BODY)));
        }
    }

    @Test
    void readsAnAnswerThatComesByteByByte() throws Exception {
        String answer = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "2;a=\"b\"\r\nhe\r\n03\r\nllo\r\n0\r\nX-Sum: 1\r\n\r\n";
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            for (int i = 0; i < answer.length(); i++) {
                wire.write(answer.substring(i, i + 1));
            }
        })) {
            assertEquals("hello", text(send(server, SHORT_BODY)));
            assertEquals("hello", text(send(server, SHORT_BODY)));
            assertEquals(1, server.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\r\nhello!\r\n0\r\n\r\n",
                "-5\r\nhello\r\n0\r\n\r\n",
                "\r\nhello\r\n0\r\n\r\n",
                "fffffffff\r\nhello\r\n0\r\n\r\n",
                "7fffffff\r\nhello\r\n0\r\n\r\n",
                "0x5\r\nhello\r\n0\r\n\r\n"
            })
    void refusesChunksOfAWrongSize(String body) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body);
            wire.closeAndWaitForTheClient();
        })) {
            IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));
            assertFalse(e instanceof NotSentException, e.toString());
            assertTrue(server.isLeft(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No", "304 Same"})
    void readsNoBodyWhereThereIsNone(String status) throws Exception {
        try (FaultyServer server = FaultyServer.of(withoutBody(status), answering("{}"))) {
            assertEquals(0, send(server, SHORT_BODY).body().length);
            assertEquals("{}", text(send(server, SHORT_BODY)));
        }
    }

    private static FaultyServer.Script withoutBody(String status) {
        return wire -> {
            wire.readCall();
            wire.write("HTTP/1.1 " + status + "\r\n\r\n");
        };
    }

    @Test
    void readsAnAnswerThatEndsWithItsConnection() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.write("HTTP/1.0 200 OK\r\n\r\nhello");
            wire.closeAndWaitForTheClient();
        })) {
            assertEquals("hello", text(send(server, SHORT_BODY)));
            assertTrue(server.isLeft(10));
        }
    }

    @Test
    void decompresses() throws Exception {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("200 OK", "Content-Encoding: gzip\r\n", gzip.toByteArray());
        })) {
            assertEquals("{\"a\":1}", text(send(server, SHORT_BODY)));
        }
    }

    @Test
    void sendsTheWholeAddressToAProxy(@TempDir Path folder) throws Exception {
        try (FaultyServer proxy = FaultyServer.of(answering("{}"))) {
            Transport transport = trusting(new TestCertificate(folder, "ip:127.0.0.1").client(), httpProxy(proxy));
            transport.exchange(call("http://gateway.invalid:8080/router/rest", SHORT_BODY, LONG));
            String head = proxy.received().get(0).head();

            assertTrue(head.startsWith("POST http://gateway.invalid:8080/router/rest?session="), head);
            assertTrue(head.contains("\r\nHost: gateway.invalid:8080\r\n"), head);
        }
    }

    @Test
    void speaksTlsThroughTheTunnelOfAProxy(@TempDir Path folder) throws Exception {
        TestCertificate certificate = new TestCertificate(folder, "ip:127.0.0.1");
        List<String> heads = new CopyOnWriteArrayList<>();
        try (FaultyServer server = FaultyServer.secure(certificate.server(), answering("{}"));
                FaultyServer proxy = FaultyServer.of(wire -> {
                    heads.add(wire.readHead());
                    wire.write("HTTP/1.1 200 Connection established\r\n\r\n");
                    wire.relayTo(server.port());
                })) {
            Transport transport = trusting(certificate.client(), httpProxy(proxy));
            String url = server.url().replace("http:", "https:");

            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(1, heads.size());
            assertTrue(heads.get(0).startsWith("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1\r\n"), heads.get(0));
            assertTrue(server.received().get(0).head().startsWith("POST /router/rest?"));
        }
    }

    @Test
    void saysThatAProxyRefusesAndNotWhatItWasTold(@TempDir Path folder) throws Exception {
        try (FaultyServer proxy = FaultyServer.of(wire -> {
            wire.readHead();
            wire.answer("407 No", "Proxy-Authenticate: Basic realm=\"x\"\r\n", new byte[0]);
        })) {
            Transport transport = trusting(new TestCertificate(folder, "ip:127.0.0.1").client(), httpProxy(proxy));
            IOException e = failure(transport, call("https://gateway.invalid/router/rest", SHORT_BODY, LONG));

            assertInstanceOf(NotSentException.class, e);
            assertTrue(e.getMessage().contains("407") && e.getMessage().contains("proxy"), e.getMessage());
            assertFalse(trace(e).contains("fictional"), trace(e));
        }
    }

    @Test
    void goesThroughSocks(@TempDir Path folder) throws Exception {
        try (FaultyServer proxy = FaultyServer.of(
                wire -> {
                    wire.readBytes(wire.readBytes(2)[1]);
                    wire.write(new byte[] {5, 0});
                    wire.readBytes(4);
                    wire.readBytes(wire.readBytes(1)[0] + 2);
                    wire.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
                    wire.readCall();
                    wire.answer("{}");
                },
                answering("{}"))) {
            Transport transport = trusting(
                    new TestCertificate(folder, "ip:127.0.0.1").client(),
                    new Proxy(Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", proxy.port())));
            String url = "http://gateway.invalid/router/rest";

            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(200, transport.exchange(call(url, SHORT_BODY, LONG)).status());
            assertEquals(1, proxy.connections());
            assertTrue(proxy.received().get(0).head().startsWith("POST /router/rest?"));
        }
    }

    private static Proxy httpProxy(FaultyServer server) {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", server.port()));
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    protected static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void sendsABodyThatNoMemoryHolds() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            wire.read(64 * 1024 * 1024);
            arrived.countDown();
            wire.waitForTheClientToClose();
        })) {
            CompletableFuture<HttpAnswer> sending =
                    AsyncExchange.send(transport(), call(server.url(), zeros(Long.MAX_VALUE), LONG));

            assertTrue(arrived.await(50, TimeUnit.SECONDS));
            sending.cancel(true);
            assertTrue(server.isLeft(10));
        }
    }

    @Test
    void takesAnAnswerThatComesBeforeTheWholeBodyHasGone() throws Exception {
        long length = 32L * 1024 * 1024;
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readHead();
                    wire.read(1000);
                    wire.answer("413 Too Large", "", new byte[0]);
                    wire.skip(length - 1000);
                },
                answering("{}"))) {
            assertEquals(413, send(server, zeros(length)).status());
            assertEquals(200, send(server, SHORT_BODY).status());
            assertEquals("tid=1", server.received().get(0).text());
            assertTrue(Zeros.areClosed());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9_999, 10_001, 16_384, 100_000})
    void sendsNoBodyToItsEndThatIsOfAnotherLengthThanItWasSaidToBe(long said) throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::readCall)) {
            IOException e = failure(server, HttpBody.of(OptionalLong.of(said), () -> new Zeros(10_000)), LONG);

            assertInstanceOf(NotSentException.class, e);
            assertInstanceOf(UnreadableBodyException.class, e.getCause());
            assertTrue(server.isLeft(10));
            assertEquals(0, server.received().size());
            assertTrue(Zeros.areClosed());
        }
    }

    @Test
    void saysWhyABodyCannotBeRead() throws Exception {
        Supplier<InputStream> broken = () -> {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        };
        try (FaultyServer server = FaultyServer.of(Wire::readCall)) {
            IOException e = failure(server, HttpBody.of(OptionalLong.of(5), broken), LONG);

            assertInstanceOf(
                    UnreadableBodyException.class,
                    assertInstanceOf(NotSentException.class, e).getCause());
            assertTrue(e.getMessage().contains("the disk is gone"), e.getMessage());
        }
    }

    @Test
    void sendsTheHeadersOfTheCallAndTheQueryAsTheyAre() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            String query = "?a=%E4%B9%B0+b&c=~%7E*";
            AsyncExchange.send(
                            transport(),
                            new HttpCall(URI.create(server.url() + query), Map.of("X-Own", "1 2"), SHORT_BODY, LONG))
                    .get();
            String head = server.received().get(0).head();

            assertTrue(head.startsWith("POST /router/rest" + query + " HTTP/1.1\r\n"), head);
            assertTrue(head.contains("\r\nX-Own: 1 2\r\n"), head);
            assertTrue(head.contains("\r\nContent-Length: 5\r\n"), head);
            assertFalse(head.contains("Accept-Encoding") || head.contains("Upgrade"), head);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024, 16 * 1024 + 1, 100_000})
    void sendsStreamsOfKnownAndUnknownLength(int length) throws Exception {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            send(server, HttpBody.of(OptionalLong.empty(), () -> new ByteArrayInputStream(bytes)));
            send(server, HttpBody.of(OptionalLong.of(length), () -> new ByteArrayInputStream(bytes)));

            assertArrayEquals(bytes, server.received().get(0).body());
            assertArrayEquals(bytes, server.received().get(1).body());
            assertTrue(server.received().get(1).head().contains("\r\nContent-Length: " + length + "\r\n"));
        }
    }

    @Test
    void keepsConnections() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            for (int i = 0; i < 20; i++) {
                send(server, SHORT_BODY);
            }
            assertEquals(1, server.connections());
        }
    }

    protected static FaultyServer.Script answering(String body) {
        return wire -> {
            wire.readCall();
            wire.answer(body);
        };
    }

    private static HttpBody zeros(long length) {
        return HttpBody.of(OptionalLong.of(length), () -> new Zeros(length));
    }

    protected static HttpCall call(String url, HttpBody body, Duration timeout) {
        return new HttpCall(URI.create(url + QUERY), Map.of(), body, timeout);
    }

    protected HttpAnswer send(FaultyServer server, HttpBody body) throws Exception {
        return transport().exchange(call(server.url(), body, LONG));
    }

    protected NotSentException assertNotSent(Class<? extends IOException> cause, String url, HttpBody body) {
        NotSentException e = assertInstanceOf(NotSentException.class, failure(transport(), call(url, body, LONG)));
        assertInstanceOf(cause, e.getCause());
        assertFalse(e.getMessage().contains("fictional"), e.getMessage());
        return e;
    }

    private IOException failure(FaultyServer server, HttpBody body, Duration timeout) {
        return failure(transport(), call(server.url(), body, timeout));
    }

    protected static IOException failure(Transport transport, HttpCall call) {
        return assertThrows(IOException.class, () -> transport.exchange(call));
    }
}
