package dev.topaz.runtime.http;

import dev.topaz.runtime.annotation.CheckReturnValue;
import java.net.Proxy;
import java.net.ProxySelector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The settings of a {@link BlockingTransport}. Immutable: each method returns a copy.
 *
 * <pre>{@code
 * Transport transport = new BlockingTransport(new TransportOptions()
 *         .connectTimeout(Duration.ofSeconds(3))
 *         .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("proxy.example", 3128)))
 *         .proxyCredentials("user", password));
 * }</pre>
 */
@CheckReturnValue
public final class TransportOptions {
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(15);

    private final Duration connectTimeout;
    private final Optional<SSLContext> tls;
    private final Optional<ProxySelector> proxies;
    private final Optional<String> proxyAuthorization;

    /** Creates the default settings: 15 seconds to connect, the JDK's TLS settings and proxies. */
    public TransportOptions() {
        this(DEFAULT_CONNECT_TIMEOUT, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private TransportOptions(
            Duration connectTimeout,
            Optional<SSLContext> tls,
            Optional<ProxySelector> proxies,
            Optional<String> proxyAuthorization) {
        this.connectTimeout = connectTimeout;
        this.tls = tls;
        this.proxies = proxies;
        this.proxyAuthorization = proxyAuthorization;
    }

    /**
     * Sets how long a new connection may take: all addresses of the host, the proxy's tunnel and the TLS handshake together.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public TransportOptions connectTimeout(Duration connectTimeout) {
        if (connectTimeout.isZero() || connectTimeout.isNegative()) {
            throw new IllegalArgumentException("the connect timeout must be positive: " + connectTimeout);
        }
        return new TransportOptions(connectTimeout, tls, proxies, proxyAuthorization);
    }

    /** Sets which certificates are trusted and shown. Host names are verified with any context. */
    public TransportOptions tls(SSLContext tls) {
        return new TransportOptions(connectTimeout, Optional.of(tls), proxies, proxyAuthorization);
    }

    /**
     * Sets the selector of proxies; they are tried in their order when a connection is made. By default
     * {@link ProxySelector#getDefault()}, which reads the system properties {@code https.proxyHost} and the like.
     */
    public TransportOptions proxy(ProxySelector proxies) {
        return new TransportOptions(connectTimeout, tls, Optional.of(proxies), proxyAuthorization);
    }

    /** Sets one proxy for all connections: HTTP, SOCKS, or {@link Proxy#NO_PROXY}. */
    public TransportOptions proxy(Proxy proxy) {
        return proxy(new SingleProxy(proxy));
    }

    /** Sets user and password for HTTP proxies, which are sent as Basic authentication and shown nowhere. */
    public TransportOptions proxyCredentials(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new TransportOptions(
                connectTimeout,
                tls,
                proxies,
                Optional.of("Basic " + Base64.getEncoder().encodeToString(both)));
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Optional<SSLContext> tls() {
        return tls;
    }

    ProxySelector proxies() {
        ProxySelector system = ProxySelector.getDefault();
        return proxies.orElse(system == null ? new SingleProxy(Proxy.NO_PROXY) : system);
    }

    Optional<String> proxyAuthorization() {
        return proxyAuthorization;
    }

    /** Returns whether connections that were made for one can be used by the other. */
    boolean makesSameConnections(TransportOptions other) {
        return tls.equals(other.tls)
                && proxies.equals(other.proxies)
                && proxyAuthorization.equals(other.proxyAuthorization);
    }

    int connectionsHash() {
        return Objects.hash(tls, proxies, proxyAuthorization);
    }

    /** Returns the settings without the credentials. */
    @Override
    public String toString() {
        return "TransportOptions[connectTimeout " + connectTimeout + "]";
    }
}
