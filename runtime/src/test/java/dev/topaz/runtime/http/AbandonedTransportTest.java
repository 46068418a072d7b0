package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** There is no closing a transport before JDK 21, so one that nobody has any more must go by itself. */
class AbandonedTransportTest {
    @Test
    void givesItsConnectionsUpOnceNobodyHasIt() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("{}");
        })) {
            callOnce(server);
            assertEquals(1, server.openConnections());

            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (server.openConnections() > 0 && System.nanoTime() < deadline) {
                System.gc();
                Thread.sleep(100);
            }
            assertTrue(server.isLeft(0));
        }
    }

    private static void callOnce(FaultyServer server) throws Exception {
        Transport transport = new JdkTransport(Duration.ofSeconds(30), Optional.empty());
        HttpCall call =
                new HttpCall(URI.create(server.url()), Map.of(), HttpBody.of(new byte[] {1}), Duration.ofSeconds(30));
        assertEquals(200, AsyncExchange.send(transport, call).get().status());
    }
}
