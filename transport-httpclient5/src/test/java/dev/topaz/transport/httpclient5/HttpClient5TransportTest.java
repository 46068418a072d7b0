package dev.topaz.transport.httpclient5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.TestCertificate;
import dev.topaz.runtime.http.UnreadableBodyException;
import dev.topaz.runtime.http.Wire;
import dev.topaz.runtime.http.Zeros;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
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
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClient5TransportTest {
    private static final String QUERY = "?session=fictional-session&sign=fictional-sign";
    private static final HttpCall.Body SHORT_BODY = new HttpCall.Body.Bytes("tid=1".getBytes(StandardCharsets.UTF_8));
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HttpClient5Transport transport = new HttpClient5Transport();

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void bringsStatusHeadersAndBody() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("200 OK", "X-Twice: 1\r\nx-twice: 2\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        })) {
            HttpAnswer answer = send(server, SHORT_BODY);

            assertEquals(200, answer.status());
            assertEquals("1", answer.headers().get("x-twice"));
            assertEquals("{}", text(answer));
            assertEquals("tid=1", server.received().get(0).text());
        }
    }

    @Test
    void sendsTheHeadersOfTheCallAndTheQueryAsTheyAre() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            String query = "?a=%E4%B9%B0+b&c=~%7E*";
            transport
                    .send(new HttpCall(URI.create(server.url() + query), Map.of("X-Own", "1 2"), SHORT_BODY, LONG))
                    .get();
            String head = server.received().get(0).head();

            assertTrue(head.startsWith("POST /router/rest" + query + " HTTP/1.1\r\n"), head);
            assertTrue(head.contains("\r\nX-Own: 1 2\r\n"), head);
            assertTrue(head.contains("\r\nContent-Length: 5\r\n"), head);
            assertFalse(head.contains("Accept-Encoding") || head.contains("Upgrade"), head);
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

    @ParameterizedTest
    @ValueSource(strings = {"301 Moved", "302 Found", "307 Temporary", "401 No", "407 No", "429 Slow", "503 Busy"})
    void takesEveryStatusForAnAnswerAndRepeatsNone(String status) throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer(
                    status,
                    "Location: /elsewhere\r\nRetry-After: 0\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                            + "Set-Cookie: a=b\r\n",
                    new byte[0]);
        })) {
            assertEquals(
                    Integer.parseInt(status.substring(0, 3)),
                    send(server, SHORT_BODY).status());
            send(server, SHORT_BODY);

            assertEquals(2, server.calls());
            assertFalse(server.received().get(1).head().contains("Cookie"));
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

    @Test
    void makesNoMoreConnectionsThanItMay() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"));
                HttpClient5Transport two = new HttpClient5Transport(new HttpClient5Options().connections(2))) {
            CompletableFuture<?>[] calls = new CompletableFuture<?>[20];
            for (int i = 0; i < calls.length; i++) {
                calls[i] = two.send(call(server.url(), SHORT_BODY, LONG));
            }
            CompletableFuture.allOf(calls).get(50, TimeUnit.SECONDS);

            assertEquals(20, server.received().size());
            assertTrue(server.connections() <= 2, server.connections() + " connections");
        }
    }

    @Test
    void knowsThatNothingWasSentWhileItWaitsForAConnection() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(wire -> {
                    wire.readCall();
                    arrived.countDown();
                    wire.stall();
                });
                HttpClient5Transport one = new HttpClient5Transport(new HttpClient5Options().connections(1))) {
            CompletableFuture<HttpAnswer> first = one.send(call(server.url(), SHORT_BODY, LONG));
            assertTrue(arrived.await(20, TimeUnit.SECONDS));

            assertInstanceOf(
                    NotSentException.class, failure(one, call(server.url(), SHORT_BODY, Duration.ofMillis(300))));
            assertFalse(first.isDone());
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
        }
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertNotSent(ConnectException.class, "http://127.0.0.1:" + port + "/x", SHORT_BODY);
        assertNotSent(ConnectException.class, "http://127.0.0.1:" + port + "/x", new HttpCall.Body.Bytes(new byte[0]));
        assertNotSent(UnknownHostException.class, "http://host.invalid/x", SHORT_BODY);
        assertNotSent(IOException.class, "http://no_host/x", SHORT_BODY);
    }

    @Test
    void trustsTheCertificatesItIsGivenAndNoOther(@TempDir Path folder) throws Exception {
        TestCertificate right = new TestCertificate(folder, "ip:127.0.0.1");
        try (FaultyServer server = FaultyServer.secure(right.server(), answering("{}"));
                HttpClient5Transport trusting =
                        new HttpClient5Transport(new HttpClient5Options().tls(right.client()))) {
            String url = server.url().replace("http:", "https:");

            assertEquals(200, trusting.send(call(url, SHORT_BODY, LONG)).get().status());
            assertNotSent(SSLHandshakeException.class, url, SHORT_BODY);
            assertNotSent(SSLHandshakeException.class, url, new HttpCall.Body.Bytes(new byte[0]));
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void doesNotTrustACertificateOfAnotherHost(@TempDir Path folder) throws Exception {
        TestCertificate other = new TestCertificate(folder, "dns:eco.taobao.com,ip:127.0.0.2");
        try (FaultyServer server = FaultyServer.secure(other.server(), answering("{}"));
                HttpClient5Transport trusting =
                        new HttpClient5Transport(new HttpClient5Options().tls(other.client()))) {
            String url = server.url().replace("http:", "https:");

            assertInstanceOf(NotSentException.class, failure(trusting, call(url, SHORT_BODY, LONG)));
            assertEquals(0, server.received().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Own", "Content-Length", "Host", "two words"})
    void refusesAHeaderWithoutShowingItsValue(String name) {
        HttpCall call = new HttpCall(
                URI.create("http://127.0.0.1:1/x" + QUERY), Map.of(name, "fictional\r\nvalue"), SHORT_BODY, LONG);
        IOException e = failure(transport, call);

        assertInstanceOf(NotSentException.class, e);
        assertTrue(e.getMessage().contains(name) && !e.getMessage().contains("fictional"), e.getMessage());
    }

    /** The library leaves some of them open: which ones is a matter of moments. */
    @Test
    void closesTheConnectionOfACallThatIsCancelledAtAnyMoment() throws Exception {
        for (int i = 0; i < 40; i++) {
            CountDownLatch arrived = new CountDownLatch(1);
            try (FaultyServer server = FaultyServer.of(wire -> {
                wire.readHead();
                arrived.countDown();
                wire.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                wire.stall();
            })) {
                CompletableFuture<HttpAnswer> call = transport.send(call(server.url(), SHORT_BODY, LONG));
                assertTrue(arrived.await(20, TimeUnit.SECONDS));
                call.cancel(true);

                assertTrue(server.isLeft(10), "call " + i);
            }
        }
    }

    @Test
    void closesTheConnectionOfACallThatIsCancelled() throws Exception {
        CountDownLatch arrived = new CountDownLatch(2);
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readHead();
            arrived.countDown();
            wire.stall();
        })) {
            CompletableFuture<HttpAnswer> answering = transport.send(call(server.url(), SHORT_BODY, LONG));
            CompletableFuture<HttpAnswer> sending = transport.send(call(server.url(), zeros(Long.MAX_VALUE), LONG));
            assertTrue(arrived.await(20, TimeUnit.SECONDS));
            answering.cancel(true);
            sending.cancel(true);

            assertTrue(server.isLeft(10));
            assertTrue(Zeros.areClosed());
        }
    }

    @Test
    void failsCallsUnderWayWhenItIsClosedAndThoseAfterwards() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            arrived.countDown();
            wire.stall();
        })) {
            HttpClient5Transport closing = new HttpClient5Transport();
            CompletableFuture<HttpAnswer> call = closing.send(call(server.url(), SHORT_BODY, LONG));
            assertTrue(arrived.await(20, TimeUnit.SECONDS));
            closing.close();

            ExecutionException e = assertThrows(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS));
            assertFalse(e.getCause() instanceof NotSentException);
            assertInstanceOf(NotSentException.class, failure(closing, call(server.url(), SHORT_BODY, LONG)));
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
            CompletableFuture<HttpAnswer> sending = transport.send(call(server.url(), zeros(Long.MAX_VALUE), LONG));

            assertTrue(arrived.await(50, TimeUnit.SECONDS));
            sending.cancel(true);
            assertTrue(server.isLeft(10));
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
            send(server, new HttpCall.Body.Stream(OptionalLong.empty(), () -> new ByteArrayInputStream(bytes)));
            send(server, new HttpCall.Body.Stream(OptionalLong.of(length), () -> new ByteArrayInputStream(bytes)));

            assertArrayEquals(bytes, server.received().get(0).body());
            assertArrayEquals(bytes, server.received().get(1).body());
            assertTrue(server.received().get(1).head().contains("\r\nContent-Length: " + length + "\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9_999, 10_001, 16_384, 100_000})
    void sendsNoBodyToItsEndThatIsOfAnotherLengthThanItWasSaidToBe(long said) throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::readCall)) {
            HttpCall.Body body = new HttpCall.Body.Stream(OptionalLong.of(said), () -> new Zeros(10_000));
            IOException e = failure(transport, call(server.url(), body, LONG));

            assertInstanceOf(NotSentException.class, e);
            assertInstanceOf(UnreadableBodyException.class, e.getCause());
            assertTrue(server.isLeft(10));
            assertEquals(0, server.received().size());
            assertTrue(Zeros.areClosed());
        }
    }

    @Test
    void readsNoBodyOnTheThreadsThatServeAllConnections() throws Exception {
        CompletableFuture<String> reader = new CompletableFuture<>();
        Supplier<InputStream> watching = () -> {
            reader.complete(Thread.currentThread().getName());
            return new Zeros(5);
        };
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            String after = transport
                    .send(call(server.url(), new HttpCall.Body.Stream(OptionalLong.of(5), watching), LONG))
                    .thenApply(answer -> Thread.currentThread().getName())
                    .get();

            assertTrue(reader.get().startsWith(Threads.NAME), reader.get());
            assertFalse(after.contains("httpclient-dispatch"), after);
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        HttpClient5Options options = new HttpClient5Options();

        assertThrows(IllegalArgumentException.class, () -> options.connections(0));
        assertThrows(IllegalArgumentException.class, () -> options.connectTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> options.validateAfter(Duration.ofMillis(-1)));
    }

    private static FaultyServer.Script answering(String body) {
        return wire -> {
            wire.readCall();
            wire.answer(body);
        };
    }

    private static HttpCall.Body zeros(long length) {
        return new HttpCall.Body.Stream(OptionalLong.of(length), () -> new Zeros(length));
    }

    private static HttpCall call(String url, HttpCall.Body body, Duration timeout) {
        return new HttpCall(URI.create(url + QUERY), Map.of(), body, timeout);
    }

    private static String text(HttpAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpAnswer send(FaultyServer server, HttpCall.Body body) throws Exception {
        return transport.send(call(server.url(), body, LONG)).get(50, TimeUnit.SECONDS);
    }

    private void assertNotSent(Class<? extends IOException> cause, String url, HttpCall.Body body) {
        NotSentException e = assertInstanceOf(NotSentException.class, failure(transport, call(url, body, LONG)));
        assertInstanceOf(cause, e.getCause());
        assertFalse(e.getMessage().contains("fictional"), e.getMessage());
    }

    private static IOException failure(HttpClient5Transport transport, HttpCall call) {
        ExecutionException e = assertThrows(
                ExecutionException.class, () -> transport.send(call).get(50, TimeUnit.SECONDS));
        return assertInstanceOf(IOException.class, e.getCause());
    }
}
