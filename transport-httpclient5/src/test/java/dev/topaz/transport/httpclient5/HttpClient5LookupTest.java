package dev.topaz.transport.httpclient5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.AsyncExchange;
import dev.topaz.runtime.http.CancelledException;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.GrowingTimeout;
import dev.topaz.runtime.http.HostLookups;
import dev.topaz.runtime.http.HostResolver;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.SilentNameServer;
import dev.topaz.runtime.http.TransportUnderTest;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts are looked up within the limits of the call. */
@Timeout(300)
class HttpClient5LookupTest {
    private static final String NAME = "gateway.invalid";
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final HttpBody BODY = HttpBody.of(new byte[] {1});

    private final SilentNameServer silent = new SilentNameServer();

    @AfterEach
    void letTheNameServerAnswer() {
        silent.close();
    }

    private static HttpClient5Transport transport(HostResolver resolver) {
        return new HttpClient5Transport(new HttpClient5Options().connectTimeout(LONG), new HostLookups(resolver));
    }

    private static HttpCall call(Duration timeout) {
        return new HttpCall(URI.create("http://" + NAME + ":81/x"), Map.of(), BODY, timeout);
    }

    @Test
    void aSilentNameServerHoldsACallNoLongerThanItsTimeLimit() throws Exception {
        try (HttpClient5Transport transport = transport(silent)) {
            GrowingTimeout.attempt(timeout -> {
                NotSentException failure =
                        assertThrows(NotSentException.class, () -> transport.exchange(call(timeout)));
                if (silent.lookups() == 0) {
                    return false;
                }
                assertInstanceOf(SocketTimeoutException.class, failure.getCause());
                assertEquals(
                        "not sent: timed out after " + timeout.toMillis() + " ms while connecting to " + NAME + ":81",
                        failure.getMessage());
                return true;
            });
        }
    }

    @Test
    void callsThatGiveUpShareOneLookUp() throws Exception {
        try (HttpClient5Transport transport = transport(silent)) {
            for (int i = 0; i < 5; i++) {
                assertThrows(NotSentException.class, () -> transport.exchange(call(SHORT)));
            }
            assertTrue(silent.awaitLookup());
            assertEquals(1, silent.lookups());
        }
    }

    @Test
    void aCancellationEndsTheWaitForANameServer() {
        HttpCall call = call(LONG);
        HostResolver cancelling = host -> {
            call.cancellation().cancel();
            return silent.addresses(host);
        };
        try (HttpClient5Transport transport = transport(cancelling)) {
            NotSentException failure = assertThrows(NotSentException.class, () -> transport.exchange(call));

            assertInstanceOf(CancelledException.class, failure.getCause());
        }
    }

    @Test
    void anUnknownHostIsToldAsSuch() {
        HostResolver ignorant = host -> {
            throw new UnknownHostException(host);
        };
        try (HttpClient5Transport transport = transport(ignorant)) {
            NotSentException failure = assertThrows(NotSentException.class, () -> transport.exchange(call(LONG)));

            assertEquals(FailureReason.UNKNOWN_HOST, FailureReason.of(failure));
        }
    }

    @Test
    void aCallGoesToTheAddressThatWasFoundAndIsStillStoppedInTime() throws Exception {
        GrowingTimeout.attempt(timeout -> {
            try (FaultyServer server = FaultyServer.of(wire -> {
                        wire.readCall();
                        wire.stall();
                    });
                    HttpClient5Transport transport =
                            transport(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
                URI address = URI.create("http://" + NAME + ":" + server.port() + "/x");
                Throwable failure =
                        failure(AsyncExchange.send(transport, new HttpCall(address, Map.of(), BODY, timeout)), timeout);
                if (failure instanceof NotSentException) {
                    return false;
                }
                assertInstanceOf(SocketTimeoutException.class, failure, TransportUnderTest.trace(failure));
                return true;
            }
        });
    }

    /** Waits longer than the call may take, but not for ever: nothing else ends a call that is not stopped. */
    private static Throwable failure(CompletableFuture<HttpAnswer> answer, Duration timeout) {
        return assertThrows(ExecutionException.class, () -> answer.get(timeout.toSeconds() + 300, TimeUnit.SECONDS))
                .getCause();
    }
}
