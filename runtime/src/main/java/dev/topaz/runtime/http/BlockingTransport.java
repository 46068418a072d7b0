package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default transport: HTTP/1.1 in the caller's thread. Safe for use by many threads.
 *
 * <pre>{@code
 * Transport transport = new BlockingTransport(new TransportOptions().connectTimeout(Duration.ofSeconds(3)));
 * HttpAnswer answer = transport.exchange(call);
 * }</pre>
 *
 * <p>Connections are kept, and shared by all transports of the process that have the same TLS and proxy settings: a transport
 * that is made for a single call costs no connection of its own, and need not be closed. A connection that was idle for 30
 * seconds is closed. Before a kept connection is used, a look at it finds out whether the server has closed it; then the call
 * goes over another one. If the server closes it between that look and the last byte of the answer, the call fails and is not
 * repeated here, because it may have arrived.
 *
 * <p>There are as many connections as calls at the same time. Certificates and host names are verified; redirects are not
 * followed; no cookies; nothing is logged. Answers in gzip are decompressed; {@code Accept-Encoding} is for the caller to set.
 * The head of an answer may have 64 KB, its body 64 MB.
 *
 * <p>An upload ends early if the server answers before it has everything; over TLS that is noticed when the upload has ended or
 * the server closes the connection.
 */
public final class BlockingTransport implements Transport {
    private final TransportOptions options;
    private final HostLookups lookups;
    private volatile boolean isClosed;
    private volatile @Nullable Destination last;

    /** The address of the last call with its route, which nearly always is that of the next call. */
    private static final class Destination {
        private final URI address;
        private final Route route;

        Destination(URI address, Route route) {
            this.address = address;
            this.route = route;
        }
    }

    /** Creates a transport with the default settings. */
    public BlockingTransport() {
        this(new TransportOptions());
    }

    /** Creates a transport. */
    public BlockingTransport(TransportOptions options) {
        this(options, HostLookups.SHARED);
    }

    BlockingTransport(TransportOptions options, HostLookups lookups) {
        this.options = options;
        this.lookups = lookups;
    }

    @Override
    public HttpAnswer exchange(HttpCall call) throws IOException {
        if (isClosed) {
            throw new NotSentException("the transport is closed", null);
        }
        Route route = route(call.endpoint());
        ExchangeGuard guard = ExchangeGuard.start(call);
        try {
            return new Exchange(call, connection(route, guard), guard).run();
        } finally {
            guard.finish();
        }
    }

    private Route route(URI address) throws NotSentException {
        Destination known = last;
        if (known != null && known.address.equals(address)) {
            return known.route;
        }
        Route route = Route.of(address, options);
        last = new Destination(address, route);
        return route;
    }

    private Connection connection(Route route, ExchangeGuard guard) throws NotSentException {
        Optional<Connection> kept = ConnectionPool.SHARED.take(route);
        if (kept.isPresent()) {
            guard.onStop(kept.get()::close);
            return kept.get();
        }
        return new Connector(route, guard, lookups).connect();
    }

    /**
     * Refuses all further calls; those that are in flight end by themselves. Idle connections belong to the process, and are
     * closed when they were idle for 30 seconds.
     */
    @Override
    public void close() {
        isClosed = true;
    }
}
