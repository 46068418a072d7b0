package dev.topaz.testkit.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.server.DefaultWebSocketServerFactory;

/**
 * The sockets that a server has accepted. When it stops, the library closes those that are WebSockets by then, and would leave a client
 * that is becoming one waiting for an answer that nobody gives.
 */
final class AcceptedSockets extends DefaultWebSocketServerFactory {
    private final Set<SocketChannel> sockets = ConcurrentHashMap.newKeySet();

    @Override
    public SocketChannel wrapChannel(SocketChannel channel, SelectionKey key) {
        sockets.removeIf(each -> !each.isOpen());
        sockets.add(channel);
        return super.wrapChannel(channel, key);
    }

    /** Closes those that are still open; for when the server accepts no more. */
    void closeAll() {
        for (SocketChannel each : sockets) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
