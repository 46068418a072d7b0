package dev.topaz.spring;

import io.lettuce.core.SslOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The bean in which Spring Boot 3.1 and newer say where Redis is: {@code RedisConnectionDetails}, {@code DataRedisConnectionDetails} in
 * Spring Boot 4. Containers of tests, Docker Compose and platforms bring their own.
 */
final class DataRedisConnectionDetails {
    private static final String[] TYPES = {
        "org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails",
        "org.springframework.boot.autoconfigure.data.redis.RedisConnectionDetails"
    };
    /** Spring Boot's own implementations, which read {@code spring.data.redis}. */
    private static final String OF_PROPERTIES = "Properties";

    private static final String SSL_BUNDLE = "getSslBundle";

    private final ReflectedBean details;

    private DataRedisConnectionDetails(ReflectedBean details) {
        this.details = details;
    }

    static Optional<DataRedisConnectionDetails> in(ListableBeanFactory beans) {
        return ReflectedBean.in(beans, TYPES).map(DataRedisConnectionDetails::new);
    }

    /** Returns whether they say no more than the properties, of which older versions leave out TLS. */
    boolean areThoseOfProperties() {
        return details.className().startsWith(OF_PROPERTIES);
    }

    /** @throws IllegalArgumentException if they name neither a server nor sentinels nor a cluster */
    RedisAddress address() {
        Optional<ReflectedBean> cluster = details.get("getCluster");
        if (cluster.isPresent()) {
            return secured(cluster.get(), builder(cluster.get()).cluster(nodes(cluster.get())));
        }
        Optional<ReflectedBean> sentinel = details.get("getSentinel");
        if (sentinel.isPresent()) {
            return secured(sentinel.get(), sentinels(sentinel.get()));
        }
        ReflectedBean server = details.get("getStandalone")
                .orElseThrow(() -> new IllegalArgumentException("the bean of " + details.className()
                        + " names neither a server nor sentinels nor a cluster: set topaz.redis.uri"));
        return secured(
                server,
                builder(server)
                        .server(new RedisNode(
                                server.text("getHost").orElse("localhost"),
                                server.value("getPort", Integer.class).orElse(RedisAddressBuilder.PORT))));
    }

    private RedisAddress sentinels(ReflectedBean sentinel) {
        RedisCredentials asked = credentials(sentinel);
        return builder(sentinel).sentinels(sentinel.text("getMaster").orElse(""), nodes(sentinel), asked);
    }

    /** @param part of which some versions say the database */
    private RedisAddressBuilder builder(ReflectedBean part) {
        return new RedisAddressBuilder(credentials(details), bundle(part).isPresent())
                .database(part.value("getDatabase", Integer.class).orElse(0));
    }

    private static RedisCredentials credentials(ReflectedBean asking) {
        return new RedisCredentials(asking.text("getUsername"), asking.text("getPassword"));
    }

    private static List<RedisNode> nodes(ReflectedBean part) {
        return part.elements("getNodes").stream()
                .map(node -> new RedisNode(
                        node.text("host").orElse("localhost"),
                        node.value("port", Integer.class).orElse(RedisAddressBuilder.PORT)))
                .collect(Collectors.toList());
    }

    private RedisAddress secured(ReflectedBean part, RedisAddress address) {
        Optional<SslOptions> ssl = bundle(part).map(RedisSslBundles::options);
        return address.ssl(ssl);
    }

    /** Returns the bundle: Spring Boot 3.5 has it in the part, Spring Boot 4 beside the parts. */
    private Optional<ReflectedBean> bundle(ReflectedBean part) {
        Optional<ReflectedBean> ofPart = part.get(SSL_BUNDLE);
        return ofPart.isPresent() ? ofPart : details.get(SSL_BUNDLE);
    }
}
