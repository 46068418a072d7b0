package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisOptions;
import dev.topaz.redis.RedisUnreachableException;
import dev.topaz.testdata.RefusedPort;
import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class MicrometerRedisListenerTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerRedisListener listener = new MicrometerRedisListener(registry);

    @Test
    void aRedisThatIsAwayIsDownAndItsFailuresAreCountedByKind() {
        assertEquals(1, registry.get("topaz.redis.up").gauge().value());
        failToConnect(listener);

        assertEquals(0, registry.get("topaz.redis.up").gauge().value());
        assertEquals(
                3,
                registry.get("topaz.redis.failures")
                        .tag("kind", "no_connection")
                        .counter()
                        .count());
    }

    /** Tries three times. */
    private static void failToConnect(MicrometerRedisListener told) {
        RedisOptions options = new RedisOptions().timeout(Duration.ofMinutes(5)).listener(told);
        try (RefusedPort port = new RefusedPort();
                RedisLink link = RedisLink.to(RedisURI.create("redis://" + port.hostAndPort()), options)) {
            for (int i = 0; i < 3; i++) {
                assertThrows(RedisUnreachableException.class, link::connect);
            }
        }
    }

    @Test
    void aRedisThatIsBackWasAwayForATime() {
        listener.recovered(Duration.ofSeconds(3));
        listener.reconnecting();
        listener.admitted(Duration.ofMillis(20));
        listener.rejected("client.quota-unreachable");

        assertEquals(
                20,
                registry.get("topaz.redis.places")
                        .tag("result", "admitted")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS));
        assertEquals(
                1,
                registry.get("topaz.redis.places")
                        .tag("result", "client.quota-unreachable")
                        .timer()
                        .count());

        assertEquals(1, registry.get("topaz.redis.up").gauge().value());
        assertEquals(1, registry.get("topaz.redis.away").timer().count());
        assertEquals(1, registry.get("topaz.redis.reconnects").counter().count());
    }

    @Test
    void aLinkThatTakesThePlaceOfAClosedOneIsShown() {
        failToConnect(listener);
        MicrometerRedisListener second = new MicrometerRedisListener(registry);

        assertEquals(1, registry.get("topaz.redis.up").gauge().value());
        failToConnect(second);
        assertEquals(0, registry.get("topaz.redis.up").gauge().value());
    }
}
