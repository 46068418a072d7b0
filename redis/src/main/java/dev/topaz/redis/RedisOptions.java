package dev.topaz.redis;

import dev.topaz.runtime.annotation.CheckReturnValue;
import io.lettuce.core.SslOptions;
import java.time.Duration;

/**
 * Settings of a {@link RedisLink}; everything has a safe default. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * RedisOptions options = new RedisOptions().prefix("shop").withoutRedis(WithoutRedis.localShare(4));
 * RedisLink link = RedisLink.to(RedisURI.create("redis://redis.example"), options);
 * }</pre>
 */
@CheckReturnValue
public final class RedisOptions {
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    /** Sockets count in milliseconds, as an {@code int}. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

    private final String prefix;
    private final Duration timeout;
    private final WithoutRedis withoutRedis;
    private final RedisLinkListener listener;
    private final SslOptions ssl;

    /** Creates options with the default values. */
    public RedisOptions() {
        this("topaz", TIMEOUT, WithoutRedis.failClosed(), RedisLinkListener.NONE, SslOptions.create());
    }

    private RedisOptions(
            String prefix, Duration timeout, WithoutRedis withoutRedis, RedisLinkListener listener, SslOptions ssl) {
        this.prefix = prefix;
        this.timeout = timeout;
        this.withoutRedis = withoutRedis;
        this.listener = listener;
        this.ssl = ssl;
    }

    /** Sets what the names of all keys begin with; default {@code topaz}. It must be the same for all processes of a fleet. */
    public RedisOptions prefix(String prefix) {
        return new RedisOptions(prefix, timeout, withoutRedis, listener, ssl);
    }

    /**
     * Sets how long a command to Redis may take before it counts as not answered; default half a second.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RedisOptions timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the time-out is not positive: " + timeout);
        }
        Duration counted = timeout.compareTo(LONGEST_TIMEOUT) < 0 ? timeout : LONGEST_TIMEOUT;
        return new RedisOptions(prefix, counted, withoutRedis, listener, ssl);
    }

    /** Sets what happens while Redis does not answer; default {@link WithoutRedis#failClosed}. */
    public RedisOptions withoutRedis(WithoutRedis withoutRedis) {
        return new RedisOptions(prefix, timeout, withoutRedis, listener, ssl);
    }

    /** Sets the listener that is told whether Redis answers; default none. */
    public RedisOptions listener(RedisLinkListener listener) {
        return new RedisOptions(prefix, timeout, withoutRedis, listener, ssl);
    }

    /** Sets certificates and keys for addresses with TLS; default those of the JDK. A client of yours has its own. */
    public RedisOptions ssl(SslOptions ssl) {
        return new RedisOptions(prefix, timeout, withoutRedis, listener, ssl);
    }

    SslOptions ssl() {
        return ssl;
    }

    RedisLinkListener listener() {
        return listener;
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
