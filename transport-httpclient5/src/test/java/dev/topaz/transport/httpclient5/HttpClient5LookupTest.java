package dev.topaz.transport.httpclient5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.http.CancelledException;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.http.FaultyServer;
import dev.topaz.runtime.http.HostLookups;
import dev.topaz.runtime.http.HostResolver;
import dev.topaz.runtime.http.HttpBody;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.http.SilentNameServer;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts are looked up within the limits of the call. */
@Timeout(60)
class HttpClient5LookupTest {
    private static final String NAME = "gateway.invalid";
    private static final Duration SHORT = Duration.ofMillis(50);

    private final SilentNameServer silent = new SilentNameServer();

    @AfterEach
    void letTheNameServerAnswer() {
        silent.close();
    }

    private static HttpClient5Transport transport(HostResolver resolver) {
        return new HttpClient5Transport(new HttpClient5Options(), new HostLookups(resolver));
    }

    private static HttpCall call(Duration timeout) {
        return new HttpCall(URI.create("http://" + NAME + ":81/x"), Map.of(), HttpBody.of(new byte[] {1}), timeout);
    }

    @Test
    void aSilentNameServerHoldsACallNoLongerThanItsTimeLimit() {
        try (HttpClient5Transport transport = transport(silent)) {
            NotSentException failure = assertThrows(NotSentException.class, () -> transport.exchange(call(SHORT)));

            assertInstanceOf(SocketTimeoutException.class, failure.getCause());
            assertEquals("not sent: timed out after 50 ms while connecting to " + NAME + ":81", failure.getMessage());
        }
    }

    @Test
    void callsThatGiveUpShareOneLookUp() {
        try (HttpClient5Transport transport = transport(silent)) {
            for (int i = 0; i < 5; i++) {
                assertThrows(NotSentException.class, () -> transport.exchange(call(SHORT)));
            }
            assertEquals(1, silent.lookups());
        }
    }

    @Test
    void aCancellationEndsTheWaitForANameServer() {
        HttpCall call = call(Duration.ofSeconds(60));
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
            NotSentException failure =
                    assertThrows(NotSentException.class, () -> transport.exchange(call(Duration.ofSeconds(60))));

            assertEquals(FailureReason.UNKNOWN_HOST, FailureReason.of(failure));
        }
    }

    @Test
    void aCallGoesToTheAddressThatWasFoundAndIsStillStoppedInTime() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> wire.readCall());
                HttpClient5Transport transport =
                        transport(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})) {
            URI address = URI.create("http://" + NAME + ":" + server.port() + "/x");
            HttpCall call = new HttpCall(address, Map.of(), HttpBody.of(new byte[] {1}), Duration.ofMillis(300));

            assertThrows(SocketTimeoutException.class, () -> transport.exchange(call));
        }
    }
}
