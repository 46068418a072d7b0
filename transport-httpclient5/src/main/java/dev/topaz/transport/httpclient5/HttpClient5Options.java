package dev.topaz.transport.httpclient5;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** How the pool behaves. Immutable: each method returns a copy. */
public final class HttpClient5Options {
    private final int connections;
    private final Duration connectTimeout;
    private final Duration validateAfter;
    private final Optional<SSLContext> tls;

    /** 64 connections, 15 seconds to connect, a look at connections that were idle for a second, the JDK's TLS settings. */
    public HttpClient5Options() {
        this(64, Duration.ofSeconds(15), Duration.ofSeconds(1), Optional.empty());
    }

    private HttpClient5Options(
            int connections, Duration connectTimeout, Duration validateAfter, Optional<SSLContext> tls) {
        this.connections = connections;
        this.connectTimeout = connectTimeout;
        this.validateAfter = validateAfter;
        this.tls = tls;
    }

    /**
     * How many calls may be under way at once, each on a connection of its own; more than these wait for one.
     *
     * @throws IllegalArgumentException for fewer than one
     */
    public HttpClient5Options connections(int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("a pool needs one connection at least: " + connections);
        }
        return new HttpClient5Options(connections, connectTimeout, validateAfter, tls);
    }

    /** How long a new connection may take, and the TLS handshake on it as long again. */
    public HttpClient5Options connectTimeout(Duration connectTimeout) {
        return new HttpClient5Options(connections, positive(connectTimeout), validateAfter, tls);
    }

    /** How long a connection may be idle and still be used without a look at whether the gateway has closed it. */
    public HttpClient5Options validateAfter(Duration validateAfter) {
        return new HttpClient5Options(connections, connectTimeout, positive(validateAfter), tls);
    }

    /** Certificates of your own; host names are verified whatever it says. */
    public HttpClient5Options tls(SSLContext tls) {
        return new HttpClient5Options(connections, connectTimeout, validateAfter, Optional.of(tls));
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

    private static Duration positive(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("a time-out must be longer than nothing: " + time);
        }
        return time;
    }
}
