package dev.topaz.transport.httpclient5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.AsyncExchange;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportContract;
import dev.topaz.testdata.RefusedPort;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpClient5TransportTest implements TransportContract {
    private final HttpClient5Transport transport = new HttpClient5Transport(
            new HttpClient5Options().connectTimeout(LONG).validateAfter(Duration.ZERO));
    private final List<HttpClient5Transport> trusting = new ArrayList<>();

    @AfterEach
    void close() {
        transport.close();
        trusting.forEach(HttpClient5Transport::close);
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
    void makesNoMoreConnectionsThanItMay() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"));
                HttpClient5Transport two = new HttpClient5Transport(
                        new HttpClient5Options().connectTimeout(LONG).connections(2))) {
            CompletableFuture<?>[] calls = new CompletableFuture<?>[20];
            for (int i = 0; i < calls.length; i++) {
                calls[i] = AsyncExchange.send(two, call(server.url(), SHORT_BODY, LONG));
            }
            CompletableFuture.allOf(calls).get(300, TimeUnit.SECONDS);

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
                HttpClient5Transport one = new HttpClient5Transport(
                        new HttpClient5Options().connectTimeout(LONG).connections(1))) {
            CompletableFuture<HttpAnswer> first = AsyncExchange.send(one, call(server.url(), SHORT_BODY, LONG));
            assertTrue(arrived.await(300, TimeUnit.SECONDS));

            assertInstanceOf(
                    NotSentException.class, failure(one, call(server.url(), SHORT_BODY, Duration.ofMillis(300))));
            assertFalse(first.isDone());
        }
    }

    @Test
    void knowsThatNothingWasSentToAHostThatIsUnknown() throws Exception {
        try (RefusedPort port = new RefusedPort()) {
            String url = "http://" + port.hostAndPort() + "/x";
            assertNotSent(ConnectException.class, url, SHORT_BODY);
            assertNotSent(ConnectException.class, url, HttpBody.of(new byte[0]));
        }
        assertNotSent(UnknownHostException.class, "http://host.invalid/x", SHORT_BODY);
        assertNotSent(IOException.class, "http://no_host/x", SHORT_BODY);
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
                CompletableFuture<HttpAnswer> call =
                        AsyncExchange.send(transport, call(server.url(), SHORT_BODY, LONG));
                assertTrue(arrived.await(300, TimeUnit.SECONDS));
                call.cancel(true);

                assertTrue(server.isLeft(300), "call " + i);
            }
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
            HttpClient5Transport closing = new HttpClient5Transport(new HttpClient5Options().connectTimeout(LONG));
            CompletableFuture<HttpAnswer> call = AsyncExchange.send(closing, call(server.url(), SHORT_BODY, LONG));
            assertTrue(arrived.await(300, TimeUnit.SECONDS));
            closing.close();

            ExecutionException e = assertThrows(ExecutionException.class, () -> call.get(300, TimeUnit.SECONDS));
            assertFalse(e.getCause() instanceof NotSentException);
            assertInstanceOf(NotSentException.class, failure(closing, call(server.url(), SHORT_BODY, LONG)));
        }
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        HttpClient5Options options = new HttpClient5Options();

        assertThrows(IllegalArgumentException.class, () -> options.connections(0));
        assertThrows(IllegalArgumentException.class, () -> options.connectTimeout(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> options.validateAfter(Duration.ofMillis(-1)));
    }

    @Override
    public Transport transport() {
        return transport;
    }

    @Override
    public Transport trusting(SSLContext context, Proxy proxy) {
        HttpClient5Options options = new HttpClient5Options().tls(context).connectTimeout(LONG);
        HttpClient5Transport made = new HttpClient5Transport(
                proxy.equals(Proxy.NO_PROXY) ? options : options.proxy(proxy).proxyCredentials(USER, PASSWORD));
        trusting.add(made);
        return made;
    }
}
