package dev.topaz.micrometer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.runtime.token.TokenException;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerSessionMetersTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerSessionMeters meters = new MicrometerSessionMeters(registry, Tags.of("app", "shop"));

    @Test
    void refreshesAreTimedAndFailuresCountedByReason() {
        meters.refreshed("4711", Duration.ofMillis(30));
        meters.failed("4711", new TokenException(TokenException.Reason.REFUSED, "invalid_grant", null));

        assertEquals(
                30,
                registry.get("topaz.sessions.refreshes")
                        .tag("app", "shop")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS));
        assertEquals(
                1,
                registry.get("topaz.sessions.failures")
                        .tag("reason", "refused")
                        .counter()
                        .count());
    }
}
