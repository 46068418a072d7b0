package dev.topaz.spring;

import io.lettuce.core.RedisURI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The Redis that the application has for Spring Data, read without Spring Data: {@code spring.data.redis}, which Spring Boot 2.7 calls
 * {@code spring.redis}. Its address is then not needed a second time.
 */
final class DataRedisProperties {
    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26379;

    private final Binder settings;
    private final String prefix;

    private DataRedisProperties(Binder settings, String prefix) {
        this.settings = settings;
        this.prefix = prefix;
    }

    static DataRedisProperties in(Environment environment) {
        Binder settings = Binder.get(environment);
        DataRedisProperties current = new DataRedisProperties(settings, "spring.data.redis.");
        return current.isSet() ? current : new DataRedisProperties(settings, "spring.redis.");
    }

    private @Nullable String text(String name) {
        return settings.bind(prefix + name, String.class).orElse(null);
    }

    private List<String> texts(String name) {
        return settings.bind(prefix + name, String[].class).map(Arrays::asList).orElse(Collections.emptyList());
    }

    /** Returns whether there is an address at all. */
    boolean isSet() {
        return text("url") != null || text("host") != null || text("sentinel.master") != null || isCluster();
    }

    boolean isCluster() {
        return !texts("cluster.nodes").isEmpty();
    }

    /**
     * Returns the addresses: several for a cluster alone.
     *
     * @throws IllegalArgumentException for what is no address
     */
    List<RedisURI> uris() {
        if (text("ssl.bundle") != null) {
            throw new IllegalArgumentException(prefix + "ssl.bundle is not read: declare a bean of type RedisLink, with"
                    + " RedisOptions.ssl, or set topaz.redis.uri");
        }
        if (isCluster()) {
            return texts("cluster.nodes").stream()
                    .map(node -> secured(at(node, PORT)).build())
                    .collect(Collectors.toList());
        }
        String url = text("url");
        String master = text("sentinel.master");
        if (master != null) {
            return Collections.singletonList(ofSentinels(master));
        }
        return Collections.singletonList(url != null ? RedisURI.create(url) : ofHost());
    }

    private RedisURI ofHost() {
        int port = settings.bind(prefix + "port", Integer.class).orElse(PORT);
        return secured(RedisURI.Builder.redis(String.valueOf(text("host")), port))
                .withDatabase(database())
                .build();
    }

    private RedisURI ofSentinels(String master) {
        RedisURI.Builder builder = RedisURI.builder().withSentinelMasterId(master);
        for (String node : texts("sentinel.nodes")) {
            builder.withSentinel(
                    authenticated(at(node, SENTINEL_PORT), "sentinel.").build());
        }
        return secured(builder).withDatabase(database()).build();
    }

    private int database() {
        return settings.bind(prefix + "database", Integer.class).orElse(0);
    }

    private static RedisURI.Builder at(String node, int usualPort) {
        int colon = node.lastIndexOf(':');
        return colon < 0
                ? RedisURI.Builder.redis(node, usualPort)
                : RedisURI.Builder.redis(node.substring(0, colon), Integer.parseInt(node.substring(colon + 1)));
    }

    private RedisURI.Builder secured(RedisURI.Builder builder) {
        // Spring Boot 2.7 has no more than the one word.
        boolean isEncrypted = Boolean.parseBoolean(text("ssl.enabled")) || Boolean.parseBoolean(text("ssl"));
        return authenticated(builder, "").withSsl(isEncrypted);
    }

    private RedisURI.Builder authenticated(RedisURI.Builder builder, String whose) {
        String username = text(whose + "username");
        String password = text(whose + "password");
        if (password == null) {
            return builder;
        }
        return username == null
                ? builder.withPassword(password.toCharArray())
                : builder.withAuthentication(username, password.toCharArray());
    }

    /** Never a password. */
    @Override
    public String toString() {
        return "DataRedisProperties[" + prefix + "]";
    }
}
