package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls run in the thread of their caller, and all transports together need one thread beside it. */
class ThreadsStartedTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void threeHundredTransportsThatAreMadeAndDroppedStartOneThreadAndOneConnection() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("{}");
        })) {
            HttpCall call = new HttpCall(URI.create(server.url()), Map.of(), HttpBody.of(new byte[] {1}), LONG);
            assertEquals(200, new BlockingTransport().exchange(call).status());
            long before = started();
            for (int i = 0; i < 300; i++) {
                assertEquals(200, new BlockingTransport().exchange(call).status());
            }

            assertTrue(started() - before <= 1, (started() - before) + " threads");
            assertEquals(1, server.connections());
        }
    }

    private static long started() {
        return ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
    }
}
