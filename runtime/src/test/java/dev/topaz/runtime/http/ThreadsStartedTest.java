package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Threads are used again. With one processor or two, before JDK 25, the JDK's client would start one for each call; on other
 * machines this test cannot fail for that reason.
 */
class ThreadsStartedTest {
    private static final int CALLS = 300;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void callsOneAfterTheOtherStartHardlyAny() throws Exception {
        try (FaultyServer server = FaultyServer.of(wire -> {
            wire.readCall();
            wire.answer("{}");
        })) {
            Transport transport = new JdkTransport(LONG, Optional.empty());
            HttpCall call = new HttpCall(URI.create(server.url()), Map.of(), HttpBody.of(new byte[] {1}), LONG);
            long before = started();
            for (int i = 0; i < CALLS; i++) {
                assertEquals(200, AsyncExchange.send(transport, call).get().status());
            }

            long made = started() - before;
            assertTrue(made < CALLS / 3, made + " threads for " + CALLS + " calls");
        }
    }

    private static long started() {
        return ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
    }
}
