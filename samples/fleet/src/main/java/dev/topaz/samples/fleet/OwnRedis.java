package dev.topaz.samples.fleet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A {@code redis-server} on a free port of this machine that keeps nothing. */
final class OwnRedis implements AutoCloseable {
    private static final int TRIES = 500;

    private final Process process;
    private final int port;

    private OwnRedis(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @throws IOException where there is no redis-server */
    static OwnRedis start() throws IOException, InterruptedException {
        int port = freePort();
        OwnRedis redis = new OwnRedis(launch(port), port);
        try {
            redis.awaitStart();
        } catch (IOException | InterruptedException e) {
            redis.close();
            throw e;
        }
        return redis;
    }

    private static Process launch(int port) throws IOException {
        try {
            return new ProcessBuilder(
                            "redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "there is no redis-server on the path: install one (on Debian: apt-get install redis-server),"
                            + " or name the address of another Redis, such as redis://127.0.0.1:6379",
                    e);
        }
    }

    String address() {
        return "redis://127.0.0.1:" + port;
    }

    private void awaitStart() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IOException("redis-server does not start on port " + port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
