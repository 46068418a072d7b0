package dev.topaz.spring;

import dev.topaz.messages.ConnectionState;
import dev.topaz.outbox.Backlog;
import dev.topaz.redis.RedisLink;
import dev.topaz.redis.RedisUnreachableException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a health indicator says; the indicators of Spring Boot 3 and 4 have different types. */
final class HealthReport {
    private final boolean isUp;
    private final Map<String, Object> details;

    private HealthReport(boolean isUp, Map<String, Object> details) {
        this.isUp = isUp;
        this.details = Collections.unmodifiableMap(details);
    }

    /**
     * Asks Redis: an idle process would not notice otherwise that it is away.
     *
     * @param tokenKey the name of the key that tokens are encrypted with; it is no secret
     */
    static HealthReport of(RedisLink link, Optional<String> tokenKey) {
        Optional<RedisUnreachableException> failure = failure(link);
        Map<String, Object> details = new LinkedHashMap<>();
        tokenKey.ifPresent(name -> details.put("tokenKey", name));
        failure.ifPresent(why -> {
            details.put("kind", why.kind().name());
            details.put("reason", String.valueOf(why.getMessage()));
        });
        return new HealthReport(!failure.isPresent(), details);
    }

    /** Returns why the link is away, with the reason for which it was left alone rather than that it is. */
    private static Optional<RedisUnreachableException> failure(RedisLink link) {
        try {
            link.connect();
            return link.failure();
        } catch (RedisUnreachableException e) {
            return Optional.of(link.failure().orElse(e));
        }
    }

    /** Reports the outbox: it is down while its oldest event has waited longer than that. */
    static HealthReport of(Backlog backlog, Duration maxAge) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("waiting", backlog.waiting());
        details.put("oldest", backlog.oldest().toString());
        details.put("parked", backlog.parked());
        details.put("paused", backlog.paused());
        return new HealthReport(backlog.oldest().compareTo(maxAge) <= 0, details);
    }

    /** Reports the message channel: it is up while every group of every account is connected. */
    static HealthReport of(Map<String, ConnectionState> states) {
        return new HealthReport(
                states.values().stream().allMatch(ConnectionState.CONNECTED::equals), new LinkedHashMap<>(states));
    }

    /** Returns what is reported; that it is down where nothing can be, for one indicator that throws fails all of them. */
    static HealthReport of(Supplier<HealthReport> asked) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            String reason = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            return new HealthReport(false, Collections.<String, Object>singletonMap("reason", reason));
        }
    }

    boolean isUp() {
        return isUp;
    }

    /** Returns the details, without secrets. */
    Map<String, Object> details() {
        return details;
    }
}
