package dev.topaz.transport.httpclient5;

import dev.topaz.runtime.annotation.CheckReturnValue;
import java.net.Proxy;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;

/**
 * The settings of an {@link HttpClient5Transport}. Immutable: each method returns a copy.
 *
 * <pre>{@code
 * HttpClient5Options options = new HttpClient5Options()
 *         .connections(32)
 *         .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("proxy.example", 3128)))
 *         .proxyCredentials("user", password);
 * }</pre>
 */
@CheckReturnValue
public final class HttpClient5Options {
    /** Stands for longer times: the library counts milliseconds, as an {@code int}. */
    private static final Duration UNLIMITED = Duration.ofMillis(Integer.MAX_VALUE);

    private int connections = 64;
    private Duration connectTimeout = Duration.ofSeconds(15);
    private Duration validateAfter = Duration.ofSeconds(1);
    private Optional<SSLContext> tls = Optional.empty();
    private Optional<Proxy> proxy = Optional.empty();
    private Optional<UsernamePasswordCredentials> proxyCredentials = Optional.empty();

    /**
     * Creates the default settings: 64 connections, 15 seconds to connect, a look at connections that were idle for a second,
     * the JDK's TLS settings and proxies.
     */
    public HttpClient5Options() {}

    private HttpClient5Options(HttpClient5Options other) {
        this.connections = other.connections;
        this.connectTimeout = other.connectTimeout;
        this.validateAfter = other.validateAfter;
        this.tls = other.tls;
        this.proxy = other.proxy;
        this.proxyCredentials = other.proxyCredentials;
    }

    private HttpClient5Options with(Consumer<HttpClient5Options> change) {
        HttpClient5Options copy = new HttpClient5Options(this);
        change.accept(copy);
        return copy;
    }

    /**
     * Sets how many calls may be in flight at once, each on a connection of its own; more than these wait for one.
     *
     * @throws IllegalArgumentException if it is less than one
     */
    public HttpClient5Options connections(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("a pool needs at least one connection: " + connections);
        }
        return with(copy -> copy.connections = connections);
    }

    /**
     * Sets how long a new connection may take, and the TLS handshake on it as long again.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public HttpClient5Options connectTimeout(Duration connectTimeout) {
        if (connectTimeout.isZero() || connectTimeout.isNegative()) {
            throw new IllegalArgumentException("the connect timeout must be positive: " + connectTimeout);
        }
        return with(copy -> copy.connectTimeout = bounded(connectTimeout));
    }

    /**
     * Sets how long a connection may be idle and still be used without a look at whether the gateway has closed it; the look
     * takes a millisecond.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public HttpClient5Options validateAfter(Duration validateAfter) {
        if (validateAfter.isNegative()) {
            throw new IllegalArgumentException("the idle time must not be negative: " + validateAfter);
        }
        return with(copy -> copy.validateAfter = bounded(validateAfter));
    }

    /** Sets which certificates are trusted and shown. Host names are verified with any context. */
    public HttpClient5Options tls(SSLContext tls) {
        return with(copy -> copy.tls = Optional.of(tls));
    }

    /** Sets the proxy: HTTP, SOCKS, or {@link Proxy#NO_PROXY}. By default the system properties {@code https.proxyHost} and the like count. */
    public HttpClient5Options proxy(Proxy proxy) {
        return with(copy -> copy.proxy = Optional.of(proxy));
    }

    /**
     * Sets user and password for an HTTP proxy, sent in the scheme that the proxy asks for. A body that is streamed cannot be
     * sent again when a proxy for plain HTTP asks for them.
     */
    public HttpClient5Options proxyCredentials(String user, String password) {
        return with(copy ->
                copy.proxyCredentials = Optional.of(new UsernamePasswordCredentials(user, password.toCharArray())));
    }

    private static Duration bounded(Duration duration) {
        return duration.compareTo(UNLIMITED) < 0 ? duration : UNLIMITED;
    }

    int connections() {
        return connections;
    }

    Duration connectTimeout() {
        return connectTimeout;
    }

    Duration validateAfter() {
        return validateAfter;
    }

    SSLContext tls() {
        return tls.orElseGet(HttpClient5Options::usual);
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the default TLS settings of this JDK cannot be used", e);
        }
    }

    Optional<Proxy> proxy() {
        return proxy;
    }

    Optional<UsernamePasswordCredentials> proxyCredentials() {
        return proxyCredentials;
    }
}
