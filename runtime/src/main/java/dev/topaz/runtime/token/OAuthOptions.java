package dev.topaz.runtime.token;

import dev.topaz.runtime.annotation.CheckReturnValue;
import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Settings of {@link OAuthEndpoint}; everything has a safe default. Immutable: each method returns a copy, so use what it returns.
 *
 * <pre>{@code
 * OAuthOptions options = new OAuthOptions().timeout(Duration.ofSeconds(5));
 * OAuthEndpoint oauth = new OAuthEndpoint(appKey, appSecret, options);
 * }</pre>
 */
@CheckReturnValue
public final class OAuthOptions {
    private static final Set<String> THIS_MACHINE =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("localhost", "127.0.0.1", "[::1]")));
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private static final URI PRODUCTION = URI.create("https://oauth.taobao.com/token");

    private final Optional<URI> address;
    private final Duration timeout;
    private final Clock clock;
    private final Optional<Transport> transport;

    /** Creates options with the default values. */
    public OAuthOptions() {
        this(Optional.empty(), TIMEOUT, Clock.systemUTC(), Optional.empty());
    }

    private OAuthOptions(Optional<URI> address, Duration timeout, Clock clock, Optional<Transport> transport) {
        this.address = address;
        this.timeout = timeout;
        this.clock = clock;
        this.transport = transport;
    }

    /**
     * Sets where tokens are requested; default {@code https://oauth.taobao.com/token}.
     *
     * @throws IllegalArgumentException for an address without a host, and for any scheme but https, because the app secret is sent
     *     there; http is allowed for this machine only, for tests
     */
    public OAuthOptions address(URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the address of the token endpoint has no host; it is like " + PRODUCTION);
        }
        boolean isSafe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        if (!isSafe) {
            throw new IllegalArgumentException("the address of the token endpoint is not https: " + address.getHost());
        }
        return new OAuthOptions(Optional.of(address), timeout, clock, transport);
    }

    /**
     * Sets where tokens are requested unless an address is set: the endpoint that belongs to the gateway of an app.
     *
     * @throws IllegalArgumentException as {@link #address}
     */
    public OAuthOptions defaultAddress(URI defaultAddress) {
        return address.isPresent() ? this : address(defaultAddress);
    }

    /**
     * Sets how long a request may take, from connecting to the last byte of its answer; default 15 seconds.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public OAuthOptions timeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("the timeout must be positive: " + timeout);
        }
        return new OAuthOptions(address, timeout, clock, transport);
    }

    /** Sets the clock that lifetimes count from; default the system's. */
    public OAuthOptions clock(Clock clock) {
        return new OAuthOptions(address, timeout, clock, transport);
    }

    /** Sets another transport; default a {@link BlockingTransport}. */
    public OAuthOptions transport(Transport transport) {
        return new OAuthOptions(address, timeout, clock, Optional.of(transport));
    }

    URI address() {
        return address.orElse(PRODUCTION);
    }

    Duration timeout() {
        return timeout;
    }

    Clock clock() {
        return clock;
    }

    Transport transport() {
        return transport.orElseGet(() -> new BlockingTransport(new TransportOptions().connectTimeout(CONNECT_TIMEOUT)));
    }
}
