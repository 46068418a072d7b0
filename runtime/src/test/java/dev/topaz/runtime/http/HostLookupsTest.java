package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Name servers that are silent or in trouble. */
@Timeout(300)
class HostLookupsTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String NAME = "gateway.invalid";

    private final SilentNameServer silent = new SilentNameServer();

    @AfterEach
    void letTheNameServerAnswer() {
        silent.close();
    }

    private static Transport transport(HostResolver resolver) {
        return new BlockingTransport(new TransportOptions().connectTimeout(LONG), new HostLookups(resolver));
    }

    private static HttpCall call(Duration timeout) {
        return new HttpCall(URI.create("http://" + NAME + ":81/x"), Map.of(), HttpBody.of(new byte[] {1}), timeout);
    }

    private static NotSentException failure(Transport transport, Duration timeout) {
        return assertThrows(NotSentException.class, () -> transport.exchange(call(timeout)));
    }

    @Test
    void aSilentNameServerHoldsACallNoLongerThanItsTimeLimit() throws Exception {
        GrowingTimeout.attempt(timeout -> {
            NotSentException failure = failure(transport(silent), timeout);
            if (silent.lookups() == 0) {
                return false;
            }
            assertInstanceOf(SocketTimeoutException.class, failure.getCause());
            assertEquals(
                    "timed out after " + timeout.toMillis() + " ms while connecting to " + NAME + ":81",
                    failure.getMessage());
            assertEquals(FailureReason.TIMED_OUT, FailureReason.of(failure));
            return true;
        });
    }

    @Test
    void callsToTheSameHostWaitForTheSameLookUp() throws Exception {
        Transport transport = transport(silent);
        for (int i = 0; i < 5; i++) {
            failure(transport, Duration.ofMillis(50));
        }
        assertTrue(silent.awaitLookup());
        assertEquals(1, silent.lookups());
    }

    @Test
    void anInterruptEndsTheWaitForANameServer() throws Exception {
        StoppedExchange exchange = new StoppedExchange(transport(silent), call(LONG));
        assertTrue(silent.awaitLookup());
        exchange.thread().interrupt();

        exchange.assertFailsWith(InterruptedIOException.class, Stage.CONNECTING);
        assertTrue(exchange.wasInterruptedAtItsEnd());
    }

    @Test
    void aCancellationEndsTheWaitForANameServer() throws Exception {
        HttpCall call = call(LONG);
        StoppedExchange exchange = new StoppedExchange(transport(silent), call);
        assertTrue(silent.awaitLookup());
        call.cancellation().cancel();

        exchange.assertFailsWith(CancelledException.class, Stage.CONNECTING);
    }

    @Test
    void aCallThatGivesUpLeavesTheLookUpToTheOthers() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch known = new CountDownLatch(1);
        AtomicInteger lookups = new AtomicInteger();
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("{}");
        })) {
            Transport transport = transport(host -> {
                lookups.incrementAndGet();
                asked.countDown();
                try {
                    known.await();
                } catch (InterruptedException e) {
                    throw new UnknownHostException("interrupted");
                }
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });
            URI address = URI.create("http://" + NAME + ":" + server.port() + "/x");
            HttpCall patient = new HttpCall(address, Map.of(), HttpBody.of(new byte[] {1}), LONG);
            var answer = AsyncExchange.send(transport, patient);
            // Otherwise it may ask when the look-up of the other has ended already.
            asked.await();
            failure(transport, Duration.ofMillis(50));
            known.countDown();

            assertEquals(200, answer.get().status());
            assertEquals(1, lookups.get());
        }
    }

    @Test
    void anUnknownHostIsToldToEachCallByAnExceptionOfItsOwn() {
        UnknownHostException unknown = new UnknownHostException(NAME);
        Transport transport = transport(host -> {
            throw unknown;
        });
        NotSentException first = failure(transport, LONG);
        NotSentException second = failure(transport, LONG);

        assertEquals("unknown host: " + NAME + ":81", first.getMessage());
        assertEquals(FailureReason.UNKNOWN_HOST, FailureReason.of(first));
        assertNotSame(first.getCause(), second.getCause());
        assertSame(unknown, first.getCause().getCause());
    }

    @Test
    void whatALookUpThrowsIsTheCauseOfACallThatWasNotSent() {
        Error missing = new NoClassDefFoundError("thrown on purpose");
        NotSentException failure = failure(
                transport(host -> {
                    throw missing;
                }),
                LONG);

        assertSame(missing, failure.getCause().getCause());
        assertEquals(
                "no connection to " + NAME + ":81: the look-up of " + NAME + " failed: " + missing,
                failure.getMessage());
    }

    @Test
    void anAddressNeedsNoThread() throws Exception {
        Thread caller = Thread.currentThread();
        Thread[] resolving = new Thread[1];
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("{}");
        })) {
            Transport transport = transport(host -> {
                resolving[0] = Thread.currentThread();
                return InetAddress.getAllByName(host);
            });
            HttpCall call = new HttpCall(URI.create(server.url()), Map.of(), HttpBody.of(new byte[] {1}), LONG);
            assertEquals(200, transport.exchange(call).status());
        }
        assertSame(caller, resolving[0]);
    }
}
