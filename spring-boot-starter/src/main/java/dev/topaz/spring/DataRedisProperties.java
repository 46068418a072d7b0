package dev.topaz.spring;

import io.lettuce.core.SslOptions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The Redis that the application has for Spring Data, read without Spring Data: {@code spring.data.redis}, which Spring Boot 2.7 calls
 * {@code spring.redis}. Its address is then not needed a second time.
 */
final class DataRedisProperties {
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

    private Optional<String> text(String name) {
        String value = settings.bind(prefix + name, String.class).orElse("");
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private Optional<Integer> number(String name) {
        return Optional.ofNullable(settings.bind(prefix + name, Integer.class).orElse(null));
    }

    private List<RedisNode> nodes(String name, int defaultPort) {
        List<String> texts =
                settings.bind(prefix + name, String[].class).map(Arrays::asList).orElse(Collections.emptyList());
        return texts.stream().map(text -> RedisNode.parse(text, defaultPort)).collect(Collectors.toList());
    }

    /** Returns whether there is an address at all. */
    boolean isSet() {
        return Arrays.asList("url", "host", "sentinel.master").stream()
                        .anyMatch(name -> text(name).isPresent())
                || hasNodes("cluster")
                || hasNodes("masterreplica");
    }

    private boolean hasNodes(String kind) {
        return settings.bind(prefix + kind + ".nodes", String[].class)
                .map(nodes -> nodes.length > 0)
                .orElse(false);
    }

    /**
     * Returns the address, that of this machine if none is set, as Spring Data does.
     *
     * @param bundles returns the certificates and keys that have a name
     * @throws IllegalArgumentException for what is not an address, or one that the link does not understand; never with a password
     */
    RedisAddress address(Function<String, SslOptions> bundles) {
        if (hasNodes("masterreplica")) {
            throw new IllegalArgumentException(
                    prefix + "masterreplica.nodes does not say which server may be written to:"
                            + " set topaz.redis.uri to the primary, or to its sentinels");
        }
        return unsecured().ssl(isEncrypted() ? text("ssl.bundle").map(bundles) : Optional.empty());
    }

    private RedisAddress unsecured() {
        RedisAddressBuilder address = new RedisAddressBuilder(credentials(""), isEncrypted())
                .database(number("database").orElse(0))
                .clientName(text("client-name"));
        // Sentinels before a cluster before a server, as Spring Boot has it where several are set.
        Optional<String> master = text("sentinel.master");
        if (master.isPresent()) {
            List<RedisNode> sentinels = nodes("sentinel.nodes", RedisAddressBuilder.SENTINEL_PORT);
            return address.sentinels(master.get(), sentinels, credentials("sentinel."));
        }
        if (hasNodes("cluster")) {
            return address.cluster(nodes("cluster.nodes", RedisAddressBuilder.PORT));
        }
        return text("url")
                .map(url -> address.url(prefix + "url", url))
                .orElseGet(() -> address.server(new RedisNode(
                        text("host").orElse("localhost"), number("port").orElse(RedisAddressBuilder.PORT))));
    }

    /** Returns whether TLS is used: a bundle turns it on, unless it is turned off. Spring Boot 2.7 only has {@code spring.redis.ssl}. */
    private boolean isEncrypted() {
        Optional<String> enabled = text("ssl.enabled");
        Optional<String> said = enabled.isPresent() ? enabled : text("ssl");
        return said.map(Boolean::parseBoolean)
                .orElseGet(() -> text("ssl.bundle").isPresent());
    }

    private RedisCredentials credentials(String whose) {
        return new RedisCredentials(text(whose + "username"), text(whose + "password"));
    }

    /** Returns a description without a password. */
    @Override
    public String toString() {
        return "DataRedisProperties[" + prefix + "]";
    }
}
