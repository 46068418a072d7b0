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
        Socket socket = unconnected(guard);
        guard.onStop(() -> Connection.close(socket));
        try {
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException e) {
            Connection.close(socket);
            throw guard.notConnected("the system refuses a socket option: " + e.getMessage(), e);
        }
    }

    /** Returns the socket of a channel, because an interrupt closes that at once. */
    private static Socket unconnected(ExchangeGuard guard) throws NotSentException {
        try {
            return SocketChannel.open().socket();
        } catch (IOException e) {
            throw guard.notConnected("the system gives no socket: " + e.getMessage(), e);
        }
    }

    /** Returns a time limit as {@link Socket#connect} takes it, where 0 would be none. */
    static int millis(long nanos) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }
}
