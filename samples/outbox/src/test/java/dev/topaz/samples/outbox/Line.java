package dev.topaz.samples.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line to a gateway, which can be cut: what is under way breaks, and what comes is turned away, until it is mended. */
final class Line implements AutoCloseable {
    private final ServerSocket server;
    private final URI gateway;
    private final Set<Socket> callers = ConcurrentHashMap.newKeySet();
    private boolean isCut;

    private Line(ServerSocket server, URI gateway) {
        this.server = server;
        this.gateway = gateway;
    }

    static Line to(String gateway) {
        try {
            Line line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), URI.create(gateway));
            daemon(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + gateway.getPath();
    }

    /** Breaks every connection. Answers that were on them are lost. */
    synchronized void cut() {
        isCut = true;
        callers.forEach(Line::hangUp);
    }

    synchronized void mend() {
        isCut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                connect(server.accept());
            } catch (IOException e) {
                // The line is closed, or the caller has gone.
            }
        }
    }

    private synchronized void connect(Socket caller) throws IOException {
        if (isCut) {
            hangUp(caller);
            return;
        }
        try {
            Socket called = new Socket(gateway.getHost(), gateway.getPort());
            callers.add(caller);
            daemon(() -> pass(caller, called));
            daemon(() -> pass(called, caller));
        } catch (IOException e) {
            hangUp(caller);
            throw e;
        }
    }

    /** Until one end hangs up; then so does the other. */
    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One end has hung up.
        } finally {
            callers.remove(from);
            callers.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        cut();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
