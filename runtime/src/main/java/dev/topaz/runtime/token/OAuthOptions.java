package dev.topaz.runtime.token;

import dev.topaz.runtime.http.BlockingTransport;
import dev.topaz.runtime.http.Transport;
import dev.topaz.runtime.http.TransportOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the token endpoint is reached; everything has a safe default. A builder: not for use by several threads. */
public final class OAuthOptions {
    private static final Set<String> THIS_MACHINE =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("localhost", "127.0.0.1", "[::1]")));
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private URI address = URI.create("https://oauth.taobao.com/token");
    private Duration timeout = Duration.ofSeconds(15);
    private Clock clock = Clock.systemUTC();
    private @Nullable Transport transport;

    /** Everything at its default. */
    public OAuthOptions() {}

    /**
     * Where tokens are had; default {@code https://oauth.taobao.com/token}.
     *
     * @throws IllegalArgumentException for an address without a host, and for anything but https, because the app secret travels there; on this machine, for
     *     tests, http will do
     */
    public OAuthOptions address(URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    "the address of the token endpoint has no host: " + address.getScheme() + ":…");
        }
        boolean isSafe = "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        if (!isSafe) {
            throw new IllegalArgumentException("the address of the token endpoint is not https: " + address.getHost());
        }
        this.address = address;
        return this;
    }

    /** How long an answer may take; default 15 seconds. */
    public OAuthOptions timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /** From whose time lifetimes count; default the system's. */
    public OAuthOptions clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Sets another transport; default a {@link BlockingTransport}. */
    public OAuthOptions transport(Transport transport) {
        this.transport = transport;
        return this;
    }

    URI address() {
        return address;
    }

    Duration timeout() {
        return timeout;
    }

    Clock clock() {
        return clock;
    }

    Transport transport() {
        return transport != null
                ? transport
                : new BlockingTransport(new TransportOptions().connectTimeout(CONNECT_TIMEOUT));
    }
}
