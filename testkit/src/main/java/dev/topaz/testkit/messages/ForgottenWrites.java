package dev.topaz.testkit.messages;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.server.WebSocketServer;

/**
 * Has a server write what it has forgotten. Once the library has written all that a connection had to send, it turns the connection
 * from writing to reading, and what another thread adds just then would stay until something else is sent: an answer that a client
 * waits for, or the end of the connection.
 */
final class ForgottenWrites {
    private static final long CHECK_MS = 50;

    private final WebSocketServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    ForgottenWrites(WebSocketServer server) {
        this.server = server;
    }

    void start() {
        Thread thread = new Thread(this::checkUntilStopped, "topaz-fake-channel-writes");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopped.countDown();
    }

    private void checkUntilStopped() {
        try {
            while (!stopped.await(CHECK_MS, TimeUnit.MILLISECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void check() {
        for (WebSocket connection : server.getConnections()) {
            if (connection.hasBufferedData() || connection.isFlushAndClose()) {
                server.onWriteDemand(connection);
            }
        }
    }
}
