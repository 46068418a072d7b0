package dev.topaz.redis;

import java.time.Duration;

/** How Redis is used; everything has a safe default. A builder: not for use by several threads. */
public final class RedisOptions {
    private String prefix = "topaz";
    private Duration timeout = Duration.ofMillis(500);
    private WithoutRedis withoutRedis = WithoutRedis.failClosed();

    /** What the names of all keys begin with; default {@code topaz}. The same for all processes of a fleet. */
    public RedisOptions prefix(String prefix) {
        this.prefix = prefix;
        return this;
    }

    /** How long a question to Redis may take before it counts as not answered; default half a second. */
    public RedisOptions timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the time-out is not positive: " + timeout);
        }
        this.timeout = timeout;
        return this;
    }

    /** What happens without Redis; default {@link WithoutRedis#failClosed}. */
    public RedisOptions withoutRedis(WithoutRedis withoutRedis) {
        this.withoutRedis = withoutRedis;
        return this;
    }

    RedisOptions copy() {
        return new RedisOptions().prefix(prefix).timeout(timeout).withoutRedis(withoutRedis);
    }

    String prefix() {
        return prefix;
    }

    Duration timeout() {
        return timeout;
    }

    WithoutRedis withoutRedis() {
        return withoutRedis;
    }
}
