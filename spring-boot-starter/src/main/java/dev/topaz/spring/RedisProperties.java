package dev.topaz.spring;

import dev.topaz.redis.RedisOptions;
import dev.topaz.redis.WithoutRedis;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a fleet shares on Redis.
 *
 * @param uri Address of the Redis that all processes of the service share, as Lettuce reads it. Never shown by Topaz: it may
 *     hold a password.
 * @param prefix What the names of all keys begin with.
 * @param timeout How long a question to Redis may take before it counts as not answered.
 * @param withoutRedis What happens to calls while Redis is away.
 * @param instances How many processes share the quota at most; for local-share.
 * @param callsPerSecond Calls that all processes together make in a second, by account; default is the app of topaz.app-key.
 */
@ConfigurationProperties("topaz.redis")
record RedisProperties(
        @Nullable String uri,
        @DefaultValue("topaz") String prefix,
        @DefaultValue("500ms") Duration timeout,
        @DefaultValue("fail-closed") Policy withoutRedis,
        @Nullable Integer instances,
        Map<String, Integer> callsPerSecond) {
    // The binder passes null for a map of which nothing is set.
    @SuppressWarnings("ConstantValue")
    RedisProperties {
        callsPerSecond = callsPerSecond == null ? Map.of() : Map.copyOf(callsPerSecond);
    }

    /** What may happen. */
    enum Policy {
        /** Calls are held back. */
        FAIL_CLOSED,
        /** Each process goes on with its part of every limit. */
        LOCAL_SHARE
    }

    /**
     * What the link is told.
     *
     * @throws IllegalArgumentException for a value that is out of bounds, or missing
     */
    RedisOptions options() {
        return new RedisOptions().prefix(prefix).timeout(timeout).withoutRedis(policy());
    }

    private WithoutRedis policy() {
        return switch (withoutRedis) {
            case FAIL_CLOSED -> WithoutRedis.failClosed();
            case LOCAL_SHARE -> {
                if (instances == null) {
                    throw new IllegalArgumentException("local-share needs topaz.redis.instances");
                }
                yield WithoutRedis.localShare(instances);
            }
        };
    }

    /** Never the address. */
    @Override
    public String toString() {
        return "RedisProperties[prefix=" + prefix + "]";
    }
}
