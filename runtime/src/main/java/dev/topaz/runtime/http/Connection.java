package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One connection to a server, or to a proxy in between. Used by one thread at a time. */
final class Connection {
    private final Route route;
    /** Below TLS: closing this one never blocks. */
    private final Socket socket;

    private final OutputStream out;
    private final ResponseInput input;
    private final Addressing addressing;
    private final RequestBuffer request = new RequestBuffer();
    private long idleSince;

    /** How a request on this connection names its target. */
    enum Addressing {
        /** By path and query: the other end is the server, or a proxy that passes everything on. */
        ORIGIN,
        /** By the whole address: the other end is an HTTP proxy. */
        ABSOLUTE
    }

    /** @param talking what the call is written to and read from: the socket itself, or TLS on it */
    Connection(Route route, Socket socket, Socket talking, Addressing addressing) throws IOException {
        this.route = route;
        this.socket = socket;
        this.addressing = addressing;
        this.out = talking.getOutputStream();
        this.input = new ResponseInput(talking.getInputStream());
    }

    Route route() {
        return route;
    }

    ResponseInput input() {
        return input;
    }

    OutputStream out() {
        return out;
    }

    /** Returns the buffer in which requests are composed, empty. */
    RequestBuffer request() {
        request.clear();
        return request;
    }

    /** Returns what stands before the path in a request line. */
    String targetPrefix() {
        return addressing == Addressing.ABSOLUTE ? route.origin() : "";
    }

    /** Returns the credentials that the other end wants with each request. */
    Optional<String> proxyAuthorization() {
        return addressing == Addressing.ABSOLUTE ? route.options().proxyAuthorization() : Optional.empty();
    }

    void becomesIdle(long now) {
        idleSince = now;
    }

    long idleSince() {
        return idleSince;
    }

    /**
     * Returns whether the idle connection can carry a call: false if the server has closed it, and if it has sent anything
     * that nobody asked for. Over TLS that may be a message of TLS itself; giving up the connection is the cheap answer.
     */
    boolean isAlive() {
        try {
            return !input.hasBuffered() && look() == Arrival.NOTHING;
        } catch (IOException e) {
            // Reset, or closed here: either way there is no call that could be told.
            return false;
        }
    }

    /** Returns whether a part of the answer has arrived, without waiting for it. Over TLS it is not known. */
    Arrival arrived() throws IOException {
        if (input.hasBuffered()) {
            return Arrival.BYTES;
        }
        return route.isSecure() || socket.getChannel() == null ? Arrival.NOTHING : look();
    }

    /** What a look at a connection finds. */
    enum Arrival {
        NOTHING,
        BYTES,
        END
    }

    private Arrival look() throws IOException {
        byte[] first = new byte[1];
        SocketChannel channel = socket.getChannel();
        int read = channel == null ? readBriefly(first) : readAtOnce(channel, first);
        if (read > 0) {
            input.append(first[0]);
            return Arrival.BYTES;
        }
        return read < 0 ? Arrival.END : Arrival.NOTHING;
    }

    private static int readAtOnce(SocketChannel channel, byte[] first) throws IOException {
        channel.configureBlocking(false);
        try {
            return channel.read(ByteBuffer.wrap(first));
        } finally {
            channel.configureBlocking(true);
        }
    }

    /** A socket without a channel, as SOCKS needs it, cannot look without waiting. */
    private int readBriefly(byte[] first) throws IOException {
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(1);
        try {
            return in.read(first, 0, 1);
        } catch (SocketTimeoutException e) {
            // Nothing is there, which is what an idle connection has.
            return 0;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Closes without a word, in any thread; whatever is blocked on the connection returns. */
    void close() {
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The system has given the connection up before.
            return;
        }
    }
}
