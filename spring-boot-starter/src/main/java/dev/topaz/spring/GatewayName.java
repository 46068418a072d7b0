package dev.topaz.spring;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The gateways that the platform documents, by a name that is easier to write than an address. */
enum GatewayName {
    /** In China; the default. */
    PRODUCTION("https://eco.taobao.com/router/rest", "https://oauth.taobao.com/token", "wss://mc.api.taobao.com/"),
    /** For servers abroad. */
    OVERSEAS("https://api.taobao.com/router/rest", "https://oauth.taobao.com/token", "wss://mc.api.taobao.com/"),
    /** For tries, with accounts and data of its own. */
    SANDBOX(
            "https://gw.api.tbsandbox.com/router/rest",
            "https://oauth.tbsandbox.com/token",
            "ws://mc.api.tbsandbox.com/");

    /** The platform's hosts end so, and its gateways of production are several. */
    private static final String PRODUCTION_HOSTS = ".taobao.com";

    private static final String SANDBOX_HOSTS = ".tbsandbox.com";

    private final URI address;
    private final URI tokenEndpoint;
    private final String messageChannel;

    GatewayName(String address, String tokenEndpoint, String messageChannel) {
        this.address = URI.create(address);
        this.tokenEndpoint = URI.create(tokenEndpoint);
        this.messageChannel = messageChannel;
    }

    /**
     * Returns the token endpoint that belongs to a gateway. For a gateway that is not one of the platform's it is on the same host,
     * so that no secret goes to the platform from a test.
     */
    static URI tokenEndpoint(URI gateway) {
        return ofHost(gateway).map(platform -> platform.tokenEndpoint).orElseGet(() -> gateway.resolve("/token"));
    }

    /** Returns the message channel that belongs to a gateway; empty for a gateway that is not one of the platform's. */
    static Optional<String> messageChannel(URI gateway) {
        return ofHost(gateway).map(platform -> platform.messageChannel);
    }

    private static Optional<GatewayName> ofHost(URI gateway) {
        String host = String.valueOf(gateway.getHost()).toLowerCase(Locale.ROOT);
        if (host.endsWith(PRODUCTION_HOSTS)) {
            return Optional.of(PRODUCTION);
        }
        return host.endsWith(SANDBOX_HOSTS) ? Optional.of(SANDBOX) : Optional.empty();
    }

    /**
     * Returns the address that a setting means; that of production if it is not set.
     *
     * @throws IllegalArgumentException for a text that is neither a name nor an http or https address with a host
     */
    static URI address(@Nullable String setting) {
        if (!StringUtils.hasText(setting)) {
            return PRODUCTION.address;
        }
        return named(setting).orElseGet(() -> withHost(URI.create(setting)));
    }

    /** Rejects {@code localhost:8080/router/rest} and the like, which has neither host nor path: listeners are given the address. */
    private static URI withHost(URI gateway) {
        String scheme = String.valueOf(gateway.getScheme()).toLowerCase(Locale.ROOT);
        if (gateway.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(
                    "the gateway must be an http or https address with a host, such as " + PRODUCTION.address);
        }
        return gateway;
    }

    private static Optional<URI> named(String setting) {
        if (setting.contains(":")) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(gateway -> gateway.wireName().equalsIgnoreCase(setting.trim()))
                .map(gateway -> gateway.address)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + setting + "' is neither an address nor one of "
                        + Arrays.stream(values()).map(GatewayName::wireName).collect(Collectors.joining(", ")))));
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
