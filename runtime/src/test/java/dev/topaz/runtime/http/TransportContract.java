package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does alike; each module of one runs these tests. */
public abstract class TransportContract {
    protected static final String QUERY = "?session=fictional-session&sign=fictional-sign";
    protected static final HttpBody SHORT_BODY = HttpBody.of("tid=1".getBytes(StandardCharsets.UTF_8));
    protected static final Duration LONG = Duration.ofSeconds(60);

    /** What closes itself after each test. */
    protected abstract Transport transport();

    /** One that trusts the certificates of a context and no others; closes itself as well. */
    protected abstract Transport trusting(SSLContext context);

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
        CountDownLatch noticed = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(
                wire -> {
                    wire.readCall();
                    wire.answer("{}");
                    wire.closeAndWaitForTheClient();
                    noticed.countDown();
                },
                answering("{}"))) {
            send(server, SHORT_BODY);
            assertTrue(noticed.await(20, TimeUnit.SECONDS));

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
                    AsyncExchange.send(trusting(right.client()), call(url, SHORT_BODY, LONG))
                            .get()
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
    void refusesAHeaderWithoutShowingItsValue() {
        HttpCall call = new HttpCall(
                URI.create("http://127.0.0.1:1/x" + QUERY), Map.of("X-Own", "fictional\r\nvalue"), SHORT_BODY, LONG);
        IOException e = failure(transport(), call);

        assertInstanceOf(NotSentException.class, e);
        assertTrue(e.getMessage().contains("X-Own") && !e.getMessage().contains("fictional"), e.getMessage());
    }

    @Test
    void refusesAnAddressWithoutShowingIt() {
        assertNotSent(IOException.class, "http://no_host/x", SHORT_BODY);
    }

    @Test
    void closesTheConnectionOfACallThatIsCancelled() throws Exception {
        CountDownLatch arrived = new CountDownLatch(2);
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            arrived.countDown();
            wire.stall();
        })) {
            CompletableFuture<HttpAnswer> answering =
                    AsyncExchange.send(transport(), call(server.url(), SHORT_BODY, LONG));
            CompletableFuture<HttpAnswer> sending =
                    AsyncExchange.send(transport(), call(server.url(), zeros(Long.MAX_VALUE), LONG));
            assertTrue(arrived.await(20, TimeUnit.SECONDS));
            answering.cancel(true);
            sending.cancel(true);

            assertTrue(server.isLeft(10));
            assertTrue(Zeros.areClosed());
        }
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
        return AsyncExchange.send(transport(), call(server.url(), body, LONG)).get(50, TimeUnit.SECONDS);
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
        ExecutionException e = assertThrows(
                ExecutionException.class,
                () -> AsyncExchange.send(transport, call).get(50, TimeUnit.SECONDS));
        return assertInstanceOf(IOException.class, e.getCause());
    }
}
