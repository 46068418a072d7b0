package dev.topaz.spring;

import dev.topaz.redis.RedisOptions;
import dev.topaz.redis.TokenKeys;
import dev.topaz.redis.WithoutRedis;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What a fleet shares on Redis. */
@ConfigurationProperties("topaz.redis")
@ConstructorBinding
final class RedisProperties {
    /** {@code redis://user:password@host}, {@code redis://password@host}. */
    private static final Pattern USER_INFO = Pattern.compile("://(?:[^/@]*:)?([^/]+)@");

    /** Whether quota and tokens are shared on Redis, if its address is set. */
    private final boolean enabled;

    /**
     * Address of the Redis that all processes of the service share, as Lettuce reads it. Never shown by Topaz: it may hold a
     * password.
     */
    private final @Nullable String uri;

    /** Name of the SSL bundle for topaz.redis.uri, with Spring Boot 3.1 and newer. */
    private final @Nullable String sslBundle;

    /** What the names of all keys begin with. */
    private final String prefix;

    /** How long a question to Redis may take before it counts as not answered. */
    private final Duration timeout;

    /** What happens to calls while Redis is away. */
    private final Policy withoutRedis;

    /** How many processes share the quota at most; for local-share. */
    private final @Nullable Integer instances;

    /**
     * Key that tokens are encrypted with before they go to Redis: its name, a colon, and 32 bytes in Base64. Never shown by
     * Topaz.
     */
    private final @Nullable String tokenKey;

    /** Key that tokens were encrypted with before, which they are still read with; written as the other. */
    private final @Nullable String oldTokenKey;

    /** More keys that tokens were encrypted with before, written as the other. */
    private final List<String> oldTokenKeys;

    /** Calls of one API that all processes together make in a second, by account and API. */
    private final Map<String, Map<String, Integer>> apiCallsPerSecond;

    /** Calls that all processes together make in a second, by account; default is the app of topaz.app-key. */
    private final Map<String, Integer> callsPerSecond;

    // The binder passes null for a map of which nothing is set.
    @SuppressWarnings("ConstantValue")
    RedisProperties(
            @DefaultValue("true") boolean enabled,
            @Nullable String uri,
            @Nullable String sslBundle,
            @DefaultValue("topaz") String prefix,
            @DefaultValue("500ms") Duration timeout,
            @DefaultValue("fail-closed") Policy withoutRedis,
            @Nullable Integer instances,
            @Nullable String tokenKey,
            @Nullable String oldTokenKey,
            List<String> oldTokenKeys,
            Map<String, Map<String, Integer>> apiCallsPerSecond,
            Map<String, Integer> callsPerSecond) {
        this.enabled = enabled;
        this.uri = uri;
        this.sslBundle = sslBundle;
        this.prefix = prefix;
        this.timeout = timeout;
        this.withoutRedis = withoutRedis;
        this.instances = instances;
        this.tokenKey = tokenKey;
        this.oldTokenKey = oldTokenKey;
        this.oldTokenKeys = oldTokenKeys == null
                ? Collections.emptyList()
                : Collections.unmodifiableList(new ArrayList<>(oldTokenKeys));
        this.apiCallsPerSecond = apiCallsPerSecond == null
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(apiCallsPerSecond));
        this.callsPerSecond = callsPerSecond == null
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(callsPerSecond));
    }

    public boolean isEnabled() {
        return enabled;
    }

    public @Nullable String getUri() {
        return uri;
    }

    public @Nullable String getSslBundle() {
        return sslBundle;
    }

    public String getPrefix() {
        return prefix;
    }

    public Duration getTimeout() {
        return timeout;
    }

    public Policy getWithoutRedis() {
        return withoutRedis;
    }

    public @Nullable Integer getInstances() {
        return instances;
    }

    public @Nullable String getTokenKey() {
        return tokenKey;
    }

    public @Nullable String getOldTokenKey() {
        return oldTokenKey;
    }

    public List<String> getOldTokenKeys() {
        return oldTokenKeys;
    }

    public Map<String, Map<String, Integer>> getApiCallsPerSecond() {
        return apiCallsPerSecond;
    }

    public Map<String, Integer> getCallsPerSecond() {
        return callsPerSecond;
    }

    /** What may happen. */
    enum Policy {
        /** Calls are rejected. */
        FAIL_CLOSED,
        /** Each process goes on with its part of every limit. */
        LOCAL_SHARE
    }

    /**
     * Returns the options of the link.
     *
     * @throws IllegalArgumentException for a value that is out of bounds, or missing
     */
    RedisOptions options() {
        return new RedisOptions().prefix(prefix).timeout(timeout).withoutRedis(policy());
    }

    private WithoutRedis policy() {
        if (withoutRedis == Policy.FAIL_CLOSED) {
            return WithoutRedis.failClosed();
        }
        if (instances == null) {
            throw new IllegalArgumentException("local-share needs topaz.redis.instances");
        }
        return WithoutRedis.localShare(instances);
    }

    /**
     * Returns the keys that are set.
     *
     * @throws IllegalArgumentException for a value that is not a key
     */
    TokenKeys tokenKeys() {
        TokenKeys writing = key("topaz.redis.token-key", tokenKey, TokenKeys::of);
        TokenKeys all = oldTokenKey == null ? writing : key("topaz.redis.old-token-key", oldTokenKey, writing::reading);
        for (String old : oldTokenKeys) {
            all = key("topaz.redis.old-token-keys", old, all::reading);
        }
        return all;
    }

    private static TokenKeys key(String name, @Nullable String text, BiFunction<String, byte[], TokenKeys> made) {
        String[] parts = String.valueOf(text).split(":", 2);
        byte[] key;
        try {
            key = Base64.getDecoder().decode(parts[parts.length - 1]);
        } catch (IllegalArgumentException e) {
            // Without the cause, which shows characters of the key.
            throw new IllegalArgumentException(name + " is not a name, a colon and Base64");
        }
        return made.apply(parts.length == 1 ? "" : parts[0], key);
    }

    /** Returns what must not be shown, whole and in the parts that may each come from a variable: a password, the bytes of a key. */
    Stream<String> secrets() {
        Stream<String> keys = Stream.concat(
                        Stream.of(tokenKey, oldTokenKey).filter(Objects::nonNull), oldTokenKeys.stream())
                .flatMap(key -> Stream.of(key, key.substring(key.indexOf(':') + 1)));
        return uri == null ? keys : Stream.concat(keys, Stream.concat(Stream.of(uri), password(uri)));
    }

    /** Returns the password of an address, encoded as in the address and decoded. */
    private static Stream<String> password(String address) {
        Matcher userInfo = USER_INFO.matcher(address);
        if (!userInfo.find()) {
            return Stream.empty();
        }
        String written = userInfo.group(1);
        try {
            return Stream.of(written, URLDecoder.decode(written.replace("+", "%2B"), "UTF-8"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("this JDK does not know UTF-8", e);
        } catch (IllegalArgumentException e) {
            // A percent sign of its own: it was not encoded after all.
            return Stream.of(written);
        }
    }

    /** Returns a description without the address and the keys. */
    @Override
    public String toString() {
        return "RedisProperties[prefix=" + prefix + "]";
    }
}
