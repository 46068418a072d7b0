package dev.topaz.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of the loopback address where every connection is refused: it is bound, and nothing listens.
 *
 * <p>The port of a server that was closed is free for any other program, which may be listening on it a moment later.
 */
public final class RefusedPort implements AutoCloseable {
    private final Socket bound = new Socket();

    public RefusedPort() {
        try {
            // So that a server of the test can listen on it for a time: the system allows it if both say so.
            bound.setReuseAddress(true);
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) bound.getLocalSocketAddress();
    }

    public int port() {
        return bound.getLocalPort();
    }

    /** Returns {@code 127.0.0.1:port}. */
    public String hostAndPort() {
        return "127.0.0.1:" + port();
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
