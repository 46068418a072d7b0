package dev.topaz.runtime.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** Opens sockets whose thread can be interrupted, and that can be looked at without waiting. */
final class Sockets {
    private Sockets() {}

    /** Opens a socket that the guard closes when it stops the exchange. */
    static Socket open(ExchangeGuard guard) throws NotSentException {
        try {
            // The socket of a channel is closed by an interrupt at once.
            Socket socket = SocketChannel.open().socket();
            socket.setTcpNoDelay(true);
            // Closes it at once if the exchange was stopped meanwhile; connecting then fails for that reason.
            guard.onStop(() -> Connection.close(socket));
            return socket;
        } catch (IOException e) {
            throw new NotSentException("the system gives no socket: " + e.getMessage(), e);
        }
    }

    /** Returns a time limit as {@link Socket#connect} takes it, where 0 would be none. */
    static int millis(long nanos) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }
}
