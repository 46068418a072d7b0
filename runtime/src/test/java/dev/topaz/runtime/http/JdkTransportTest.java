package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class JdkTransportTest extends TransportContract {
    private final Transport transport = new JdkTransport(LONG, Optional.empty());

    /** What is sent into a connection that ends just then may have been read: "header parser received no bytes". */
    @Test
    void doesNotKnowWhatBecameOfACallWhoseKeptConnectionEndsWithoutAWord() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"), Fault.CLOSE_AFTER_THE_REQUEST.script())) {
            send(server, SHORT_BODY);
            IOException e = failure(transport, call(server.url(), SHORT_BODY, LONG));

            assertFalse(e instanceof NotSentException, e.toString());
            assertEquals(2, server.calls(), "it was sent again");
        }
    }

    @Test
    void knowsThatNothingWasSentToAHostThatIsNone() {
        NotSentException e = assertNotSent(ConnectException.class, "http://host.invalid/x", SHORT_BODY);

        assertInstanceOf(UnresolvedAddressException.class, e.getCause().getCause());
    }

    @Test
    void knowsThatNothingWasSentWhenConnectingTakesTooLong() throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::stall)) {
            Transport hasty = new JdkTransport(Duration.ofMillis(300), Optional.empty());
            String url = server.url().replace("http:", "https:");
            NotSentException e = assertInstanceOf(NotSentException.class, failure(hasty, call(url, SHORT_BODY, LONG)));

            assertInstanceOf(HttpConnectTimeoutException.class, e.getCause());
            assertTrue(server.isLeft(10));
        }
    }

    @Test
    void knowsThatNothingWasSentWhenTheTimeIsUpWhileConnecting() throws Exception {
        try (FaultyServer server = FaultyServer.of(Wire::stall)) {
            String url = server.url().replace("http:", "https:");
            NotSentException e = assertInstanceOf(
                    NotSentException.class, failure(transport, call(url, SHORT_BODY, Duration.ofMillis(300))));

            assertInstanceOf(SocketTimeoutException.class, e.getCause());
            assertTrue(server.isLeft(10));
        }
    }

    @Test
    void readsNoBodyOnTheThreadThatServesAllConnections() throws Exception {
        CompletableFuture<String> reader = new CompletableFuture<>();
        Supplier<InputStream> watching = () -> {
            reader.complete(Thread.currentThread().getName());
            return new Zeros(5);
        };
        try (FaultyServer server = FaultyServer.of(answering("{}"))) {
            String after = AsyncExchange.send(
                            transport, call(server.url(), HttpBody.of(OptionalLong.of(5), watching), LONG))
                    .thenApply(answer -> Thread.currentThread().getName())
                    .get();

            assertFalse(reader.get().contains("Selector"), reader.get());
            assertFalse(after.contains("Selector"), after);
        }
    }

    @Override
    protected Transport transport() {
        return transport;
    }

    @Override
    protected Transport trusting(SSLContext context) {
        return new JdkTransport(LONG, HttpClient.newBuilder().sslContext(context));
    }
}
