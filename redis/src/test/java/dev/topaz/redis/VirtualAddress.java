package dev.topaz.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** An address behind which the server changes: new connections go to the new one, and old ones stay where they are. */
final class VirtualAddress implements AutoCloseable {
    private final ServerSocket listening;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile int target;

    private VirtualAddress(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    static VirtualAddress of(RedisServer server) throws IOException {
        VirtualAddress address =
                new VirtualAddress(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server.port());
        daemon(address::accept);
        return address;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "virtual-address");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // The server is away: the next connection is another try.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            connections.incrementAndGet();
            daemon(() -> pump(caller, server));
            daemon(() -> pump(server, caller));
        } catch (IOException e) {
            caller.close();
            throw e;
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // Both ends are closed then.
        }
    }

    void moveTo(RedisServer server) {
        target = server.port();
    }

    String uri() {
        return "redis://127.0.0.1:" + listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
