package dev.topaz.spring;

import dev.topaz.outbox.Backlog;
import dev.topaz.redis.RedisUnreachableException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a health indicator says; the indicators of Spring Boot 3 and 4 have different types.
 *
 * @param details without secrets
 */
record HealthReport(boolean isUp, Map<String, Object> details) {
    /** The link is down while Redis is not asked; a link that was not needed yet is up. */
    static HealthReport of(Optional<RedisUnreachableException> failure) {
        return failure.map(why -> new HealthReport(
                        false, Map.of("kind", why.kind().name(), "reason", String.valueOf(why.getMessage()))))
                .orElseGet(() -> new HealthReport(true, Map.of()));
    }

    /** The outbox is down while its oldest event waits longer than that. */
    static HealthReport of(Backlog backlog, Duration maxAge) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("waiting", backlog.waiting());
        details.put("oldest", backlog.oldest().toString());
        details.put("parked", backlog.parked());
        details.put("resting", backlog.resting());
        return new HealthReport(backlog.oldest().compareTo(maxAge) <= 0, details);
    }

    /** The store of the outbox could not be asked. */
    static HealthReport failed(RuntimeException failure) {
        return new HealthReport(false, Map.of("reason", String.valueOf(failure.getMessage())));
    }
}
