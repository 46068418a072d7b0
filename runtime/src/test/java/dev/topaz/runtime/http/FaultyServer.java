package dev.topaz.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;

/**
 * A server on raw sockets that does to each call what its script says, counts the calls, and knows which connections are
 * open.
 */
public final class FaultyServer implements AutoCloseable {
    /** Small, so that a client cannot hand over a long body before anybody reads it. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private final ServerSocket listening;
    private final List<Script> scripts;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultyServer::thread);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Wire.ReceivedAnswer> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch deaf = new CountDownLatch(1);

    /** What happens to one call, from before its first byte is read. */
    @FunctionalInterface
    public interface Script {
        void serve(Wire wire) throws IOException, InterruptedException;
    }

    private FaultyServer(ServerSocket listening, List<Script> scripts) {
        this.listening = listening;
        this.scripts = scripts;
        threads.execute(this::accept);
    }

    /** One script for each call, in order; the last one serves all that follow. */
    public static FaultyServer of(Script... scripts) {
        try {
            return listen(new ServerSocket(), scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same behind TLS. */
    public static FaultyServer secure(SSLContext context, Script... scripts) {
        try {
            return listen(context.getServerSocketFactory().createServerSocket(), scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultyServer listen(ServerSocket socket, Script... scripts) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        return new FaultyServer(socket, List.of(scripts));
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** {@code http://127.0.0.1:port/router/rest}. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/router/rest";
    }

    /** How many calls began to arrive, be it only that a connection for them was made. */
    public int calls() {
        return calls.get();
    }

    /** How many connections were ever made. */
    public int connections() {
        return connections.get();
    }

    public int openConnections() {
        return open.size();
    }

    /** What the scripts have read as whole calls. */
    public List<Wire.ReceivedAnswer> received() {
        return List.copyOf(received);
    }

    /** Ends all stalls. */
    public void release() {
        released.countDown();
    }

    /** Waits until so many calls have begun to arrive; false when they have not by then. */
    public boolean isCalled(int times, long seconds) throws InterruptedException {
        return eventually(() -> calls.get() >= times, seconds);
    }

    /** Ends all stalls and waits until the client has closed every connection; false when it has not by then. */
    public boolean isLeft(long seconds) throws InterruptedException {
        release();
        return eventually(open::isEmpty, seconds);
    }

    private static boolean eventually(BooleanSupplier condition, long seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        // One look decides: the server may accept a connection between two looks.
        boolean holds = condition.getAsBoolean();
        while (!holds && System.nanoTime() < deadline) {
            Thread.sleep(2);
            holds = condition.getAsBoolean();
        }
        return holds;
    }

    @Override
    public void close() {
        release();
        closeQuietly(listening);
        awaitDeafness();
        open.forEach(FaultyServer::closeQuietly);
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
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            // The server is closed.
            release();
        } finally {
            deaf.countDown();
        }
    }

    private void serve(Socket socket) {
        try {
            socket.setTcpNoDelay(true);
            Wire wire = new Wire(socket, received::add, released);
            do {
                script(calls.getAndIncrement()).serve(wire);
            } while (wire.bringsAnother());
        } catch (IOException e) {
            // The client is gone, which is for the test to judge.
            closeQuietly(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(socket);
            open.remove(socket);
        }
    }

    private Script script(int call) {
        return scripts.get(Math.min(call, scripts.size() - 1));
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "faulty-server");
        thread.setDaemon(true);
        return thread;
    }
}
