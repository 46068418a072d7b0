package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a connection goes, and with which settings: calls with equal routes share connections. */
final class Route {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final boolean isSecure;
    private final String host;
    private final int port;
    private final TransportOptions options;
    private final int hash;

    private Route(boolean isSecure, String host, int port, TransportOptions options) {
        this.isSecure = isSecure;
        this.host = host;
        this.port = port;
        this.options = options;
        this.hash = 31 * (31 * host.hashCode() + port) + options.connectionsHash();
    }

    /** @throws NotSentException if the address has no host or another scheme, without showing it */
    static Route of(URI address, TransportOptions options) throws NotSentException {
        String host = address.getHost();
        boolean isSecure = "https".equalsIgnoreCase(address.getScheme());
        if (host == null || !(isSecure || "http".equalsIgnoreCase(address.getScheme()))) {
            String reason = "the address is not an http or https address with a valid host name";
            throw new NotSentException(reason, new IOException(reason));
        }
        int port = address.getPort() >= 0 ? address.getPort() : isSecure ? HTTPS_PORT : HTTP_PORT;
        return new Route(isSecure, host.toLowerCase(Locale.ROOT), port, options);
    }

    boolean isSecure() {
        return isSecure;
    }

    /** Returns the host without the brackets of an IPv6 address. */
    String host() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return port;
    }

    TransportOptions options() {
        return options;
    }

    /** Returns host and port, always both. */
    String hostAndPort() {
        return host + ":" + port;
    }

    /** Returns the value of the {@code Host} header. */
    String hostHeader() {
        return port == (isSecure ? HTTPS_PORT : HTTP_PORT) ? host : hostAndPort();
    }

    /** Returns the address without path and query. */
    String origin() {
        return (isSecure ? "https://" : "http://") + hostHeader();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return Route.class.isInstance(other) && isSame(Route.class.cast(other));
    }

    private boolean isSame(Route other) {
        return isSecure == other.isSecure
                && port == other.port
                && host.equals(other.host)
                && options.makesSameConnections(other.options);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return origin();
    }
}
