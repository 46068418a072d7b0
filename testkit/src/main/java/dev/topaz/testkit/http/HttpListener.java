package dev.topaz.testkit.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Listens on a port, with a thread for each connection. */
public final class HttpListener implements AutoCloseable {
    /** A free port of the loopback address. */
    public static final InetSocketAddress ANY_PORT = new InetSocketAddress(loopback(), 0);

    private static final int BACKLOG = 1024;
    /** The greatest number of connections, each of which has a thread; further ones are closed. */
    private static final int MOST_CONNECTIONS = 2000;

    /** A client that says nothing for so long is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int MOST_LAST_WORDS = 10 * 1024 * 1024;

    private final Handler handler;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch deaf = new CountDownLatch(1);
    private final ExecutorService threads;

    private HttpListener(String name, Handler handler, ServerSocket server) {
        this.handler = handler;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to listen.
     *
     * @param name what its threads are called
     * @param address port 0 for any that is free
     */
    public static HttpListener start(String name, InetSocketAddress address, Handler handler) {
        try {
            ServerSocket server = new ServerSocket(address.getPort(), BACKLOG, address.getAddress());
            HttpListener listener = new HttpListener(name, handler, server);
            listener.threads.execute(listener::accept);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "port " + address.getPort() + " of " + address.getHostString() + " cannot be opened: "
                            + e.getMessage(),
                    e);
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    /**
     * Returns the address of a path.
     *
     * @throws IllegalStateException when it is closed: the port may be someone else's by now
     */
    public String url(String path) {
        if (server.isClosed()) {
            throw new IllegalStateException("it is closed, and has no address any more");
        }
        InetAddress address = server.getInetAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.getLocalPort() + path;
    }

    /** Ends all connections; what is being handled is cut off, and further connections are refused. May be called again. */
    @Override
    public void close() {
        closing.countDown();
        closeQuietly(server);
        awaitDeafness();
        threads.shutdownNow();
    }

    /** The system makes connections until the thread that accepts them has woken up; nobody would ever serve those. */
    private void awaitDeafness() {
        try {
            deaf.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            acceptUntilClosed();
        } finally {
            open.forEach(HttpListener::closeQuietly);
            deaf.countDown();
        }
    }

    private void acceptUntilClosed() {
        while (!server.isClosed()) {
            try {
                greet(server.accept());
            } catch (IOException | RejectedExecutionException e) {
                // The server was closed, or a client was gone before it was greeted: the loop knows which.
            }
        }
    }

    private void greet(Socket socket) {
        if (open.size() >= MOST_CONNECTIONS) {
            closeQuietly(socket);
            return;
        }
        open.add(socket);
        threads.execute(() -> serve(socket));
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) SILENCE.toMillis());
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (closing.getCount() > 0 && handleNext(socket, in)) {
                // One request after the other.
            }
            sayGoodbye(socket, in);
        } catch (IOException e) {
            // The client has gone.
            return;
        } finally {
            open.remove(socket);
        }
    }

    private boolean handleNext(Socket socket, InputStream in) throws IOException {
        try {
            Optional<RequestHead> head = HeadReader.read(in);
            if (head.isEmpty()) {
                return false;
            }
            Exchange exchange = new Exchange(head.get(), socket, in, closing);
            handler.handle(exchange);
            return exchange.goesOn();
        } catch (BadRequest e) {
            HttpReply refusal = HttpReply.status(e.status(), String.valueOf(e.getMessage()), Instant.now());
            socket.getOutputStream().write(refusal.head(HttpReply.Connection.CLOSED));
            socket.getOutputStream().write(refusal.body());
            return false;
        }
    }

    /** Reads on before closing. Closing while a client still sends would reset the connection and lose the reply. */
    private static void sayGoodbye(Socket socket, InputStream in) throws IOException {
        if (socket.isClosed()) {
            return;
        }
        socket.shutdownOutput();
        socket.setSoTimeout((int) LAST_WORDS.toMillis());
        byte[] buffer = new byte[64 * 1024];
        for (int total = 0, read = 0; read >= 0 && total < MOST_LAST_WORDS; total += read) {
            read = in.read(buffer);
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // It is closed as far as it can be.
            return;
        }
    }

    @Override
    public String toString() {
        return "port " + server.getLocalPort();
    }
}
