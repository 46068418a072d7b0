package dev.topaz.spring;

import io.lettuce.core.RedisURI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The Redis that the application has for Spring Data ({@code spring.data.redis}), read without Spring Data: its address is then not
 * needed a second time.
 */
record DataRedisProperties(
        @Nullable String url,
        @Nullable String host,
        @DefaultValue("6379") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("0") int database,
        @DefaultValue Ssl ssl,
        @Nullable Sentinel sentinel,
        @Nullable Cluster cluster) {
    private static final int PORT = 6379;
    private static final int SENTINEL_PORT = 26379;

    /** How the connection is encrypted. */
    record Ssl(@Nullable Boolean enabled, @Nullable String bundle) {
        boolean isOn() {
            return enabled == null ? bundle != null : enabled;
        }
    }

    /** The sentinels that know the primary. */
    record Sentinel(
            String master,
            List<String> nodes,
            @Nullable String username,
            @Nullable String password) {}

    /** Some nodes of a cluster. */
    record Cluster(List<String> nodes) {}

    /** A host and a port. */
    private record Node(String host, int port) {
        static Node of(String text, int usualPort) {
            int colon = text.lastIndexOf(':');
            return colon < 0
                    ? new Node(text, usualPort)
                    : new Node(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }
    }

    static DataRedisProperties in(Environment environment) {
        return Binder.get(environment).bindOrCreate("spring.data.redis", DataRedisProperties.class);
    }

    /** Returns whether there is an address at all. */
    boolean isSet() {
        return url != null || host != null || sentinel != null || cluster != null;
    }

    boolean isCluster() {
        return cluster != null;
    }

    /** Returns the addresses: several for a cluster alone. */
    List<RedisURI> uris() {
        if (cluster != null) {
            return cluster.nodes().stream()
                    .map(node -> Node.of(node, PORT))
                    .map(node -> secured(RedisURI.Builder.redis(node.host(), node.port()))
                            .build())
                    .toList();
        }
        if (sentinel != null) {
            return List.of(sentinelUri(sentinel));
        }
        if (url != null) {
            return List.of(RedisURI.create(url));
        }
        return List.of(secured(RedisURI.Builder.redis(String.valueOf(host), port))
                .withDatabase(database)
                .build());
    }

    private RedisURI sentinelUri(Sentinel known) {
        RedisURI.Builder builder = RedisURI.builder().withSentinelMasterId(known.master());
        for (String text : known.nodes()) {
            Node node = Node.of(text, SENTINEL_PORT);
            RedisURI.Builder each = RedisURI.Builder.redis(node.host(), node.port());
            builder.withSentinel(
                    authenticated(each, known.username(), known.password()).build());
        }
        return secured(builder).withDatabase(database).build();
    }

    private RedisURI.Builder secured(RedisURI.Builder builder) {
        return authenticated(builder, username, password).withSsl(ssl.isOn());
    }

    private static RedisURI.Builder authenticated(
            RedisURI.Builder builder, @Nullable String username, @Nullable String password) {
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
        return "DataRedisProperties[" + (isSet() ? "set" : "not set") + "]";
    }
}
