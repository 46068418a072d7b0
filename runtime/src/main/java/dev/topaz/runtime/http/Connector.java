package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Makes one connection: chooses the proxy, tries the addresses of a host in their order, and agrees on TLS. */
final class Connector {
    private final Route route;
    private final ExchangeGuard guard;
    private final HostLookups lookups;
    /** The socket that was opened last: an error may end the attempt before it belongs to a connection. */
    private Optional<Socket> latest = Optional.empty();

    Connector(Route route, ExchangeGuard guard, HostLookups lookups) {
        this.route = route;
        this.guard = guard;
        this.lookups = lookups;
    }

    /** @throws NotSentException if no connection can be made, in words that a user knows */
    Connection connect() throws NotSentException {
        guard.limit(route.options().connectTimeout());
        boolean isMade = false;
        try {
            Connection connection = throughOneOfTheProxies();
            isMade = true;
            return connection;
        } catch (RuntimeException e) {
            // Of a ProxySelector or an SSLContext of the user's; nothing was sent.
            throw guard.notConnected("no connection to " + route.hostAndPort() + ": " + e, new IOException(e));
        } finally {
            if (!isMade) {
                latest.ifPresent(Connection::close);
            }
        }
    }

    private Connection throughOneOfTheProxies() throws NotSentException {
        ProxySelector proxies = route.options().proxies();
        URI origin = URI.create(route.origin() + "/");
        List<NotSentException> failures = new ArrayList<>();
        for (Proxy proxy : proxies.select(origin)) {
            try {
                Connection connection = connect(proxy);
                guard.endLimit();
                return connection;
            } catch (NotSentException e) {
                failures.add(e);
                if (proxy.address() != null) {
                    proxies.connectFailed(origin, proxy.address(), e);
                }
            }
        }
        throw ConnectFailures.first(failures);
    }

    private Connection connect(Proxy proxy) throws NotSentException {
        if (proxy.type() == Proxy.Type.HTTP) {
            return throughHttpProxy((InetSocketAddress) proxy.address());
        }
        Socket socket =
                proxy.type() == Proxy.Type.SOCKS ? socks(proxy) : dial(route.host(), route.port(), route.hostAndPort());
        return secured(socket, Connection.Addressing.ORIGIN);
    }

    private Connection throughHttpProxy(InetSocketAddress address) throws NotSentException {
        String shown = "the proxy " + address.getHostString() + ":" + address.getPort();
        Socket socket = dial(address.getHostString(), address.getPort(), shown);
        if (!route.isSecure()) {
            return secured(socket, Connection.Addressing.ABSOLUTE);
        }
        try {
            new Tunnel(route).open(socket);
        } catch (IOException e) {
            Connection.close(socket);
            throw guard.notConnected(
                    shown + " gave no connection to " + route.hostAndPort() + ": " + e.getMessage(), e);
        }
        return secured(socket, Connection.Addressing.ORIGIN);
    }

    /** Tries the addresses of a host in their order; the time is shared among those that are left. */
    private Socket dial(String host, int port, String shown) throws NotSentException {
        InetAddress[] addresses = addresses(host, shown);
        List<NotSentException> failures = new ArrayList<>();
        for (int i = 0; i < addresses.length; i++) {
            Socket socket = Sockets.open(guard);
            latest = Optional.of(socket);
            try {
                long share = guard.nanosLeft() / (addresses.length - i);
                socket.connect(new InetSocketAddress(addresses[i], port), Sockets.millis(share));
                return socket;
            } catch (IOException e) {
                Connection.close(socket);
                failures.add(guard.notConnected(ConnectFailures.words(e, shown), e));
            }
        }
        throw ConnectFailures.first(failures);
    }

    private InetAddress[] addresses(String host, String shown) throws NotSentException {
        try {
            return lookups.addresses(host, guard);
        } catch (IOException e) {
            throw guard.notConnected(ConnectFailures.words(e, shown), e);
        }
    }

    /** The JDK speaks SOCKS; the proxy looks the host up. */
    private Socket socks(Proxy proxy) throws NotSentException {
        Socket socket = new Socket(proxy);
        latest = Optional.of(socket);
        guard.onStop(() -> Connection.close(socket));
        try {
            InetSocketAddress target = InetSocketAddress.createUnresolved(route.host(), route.port());
            socket.connect(target, Sockets.millis(guard.nanosLeft()));
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            Connection.close(socket);
            throw guard.notConnected(
                    "no connection to " + route.hostAndPort() + " through SOCKS: " + e.getMessage(), e);
        }
    }

    private Connection secured(Socket socket, Connection.Addressing addressing) throws NotSentException {
        try {
            return new Connection(route, socket, route.isSecure() ? tls(socket) : socket, addressing);
        } catch (IOException e) {
            Connection.close(socket);
            throw guard.notConnected("TLS handshake with " + route.hostAndPort() + " failed: " + e.getMessage(), e);
        }
    }

    /** Opens TLS on a socket. Verifies certificate and host name whatever the context, and sends the name to the server (SNI). */
    private SSLSocket tls(Socket socket) throws IOException {
        SSLSocketFactory factory = route.options().tls().isPresent()
                ? route.options().tls().get().getSocketFactory()
                : (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, route.host(), route.port(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }
}
