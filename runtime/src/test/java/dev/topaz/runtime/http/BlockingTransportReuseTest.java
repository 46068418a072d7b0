package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** When the default transport uses a connection again, and when it closes it. */
class BlockingTransportReuseTest implements BlockingTransportUnderTest {
    /** What is sent into a connection that ends just then may have been read. */
    @Test
    void doesNotKnowWhatBecameOfACallWhoseKeptConnectionEndsWithoutAWord() throws Exception {
        try (FaultyServer server = FaultyServer.of(answering("{}"), Fault.CLOSE_AFTER_THE_REQUEST.script())) {
            send(server, SHORT_BODY);
            IOException e = failure(transport(), call(server.url(), SHORT_BODY, LONG));

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
            long begin = System.nanoTime();
            send(server, SHORT_BODY);
            // As if that time had passed.
            ConnectionPool.SHARED.closeIdle(begin + TimeUnit.SECONDS.toNanos(30));
            send(server, SHORT_BODY);
            assertEquals(1, server.connections(), "one that was idle for less than 30 seconds is kept");
            ConnectionPool.SHARED.closeIdle(System.nanoTime() + TimeUnit.SECONDS.toNanos(31));
            Watchdog.SHARED.wake();

            assertTrue(server.isLeft(300));
            assertTrue(eventually(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().equals(Watchdog.THREAD_NAME))));
            assertEquals(200, send(server, SHORT_BODY).status());
        }
    }

    private static boolean eventually(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
        while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(5);
        }
        return holds.getAsBoolean();
    }
}
