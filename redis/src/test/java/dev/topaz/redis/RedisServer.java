package dev.topaz.redis;

import dev.topaz.testdata.Requirement;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@code redis-server} on a free port of the loopback address, in a folder of its own, that keeps what it holds when it is killed. */
public final class RedisServer implements AutoCloseable {
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final int TRIES = 5;

    /** Names another program than {@code redis-server}: that of Valkey, for example. */
    private static final String PROGRAM_PROPERTY = "tests.redis-server";

    private final Path folder;
    private final List<String> settings;
    private int port;
    private int tlsPort;
    private Process process;

    private RedisServer(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Skips the test, and says so, where there is no redis-server. */
    public static RedisServer start() {
        return start(List.of());
    }

    /**
     * The same with settings of its own.
     *
     * @param settings each with two hyphens, followed by its value
     */
    static RedisServer start(List<String> settings) {
        program();
        try {
            RedisServer server = new RedisServer(Files.createTempDirectory("topaz-redis"), settings);
            server.startOnFreePort();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one that talks TLS as well, at {@link #tlsPort}. */
    public static RedisServer start(TestCertificate certificate) {
        try {
            int tlsPort = freePort();
            RedisServer server = start(List.of(
                    "--tls-port", String.valueOf(tlsPort),
                    "--tls-cert-file", certificate.certificate().toString(),
                    "--tls-key-file", certificate.key().toString(),
                    "--tls-ca-cert-file", certificate.certificate().toString(),
                    "--tls-auth-clients", "no"));
            server.tlsPort = tlsPort;
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the program that is tested with; skips the test, and says so, where there is none. */
    static String program() {
        String chosen = System.getProperty(PROGRAM_PROPERTY, "");
        return chosen.isEmpty() ? Requirement.REDIS.program("redis-server").toString() : chosen;
    }

    /** Another process may take the port before Redis does. */
    private void startOnFreePort() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            port = freePort();
            process = launch();
            if (answersInTime()) {
                return;
            }
        }
        throw new IllegalStateException("redis-server does not start:\n" + Files.readString(folder.resolve("log")));
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "yes"));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answersInTime() throws IOException {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE_NANOS) {
            if (isReady() && answers()) {
                return true;
            }
            sleep(Duration.ofMillis(20));
        }
        process.destroyForcibly();
        return false;
    }

    /** What answers at the port is another server where this one did not get it. */
    private boolean isReady() throws IOException {
        return Files.readString(folder.resolve("log")).contains("Ready to accept connections");
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            int first = socket.getInputStream().read();
            // One with a password refuses, and is there.
            return first == '+' || first == '-';
        } catch (IOException e) {
            return false;
        }
    }

    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    public RedisURI uri() {
        return RedisURI.create(address());
    }

    int port() {
        return port;
    }

    public int tlsPort() {
        return tlsPort;
    }

    /** Executes a command as an operator does. */
    String command(String... parts) throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(port)));
        command.addAll(List.of(parts));
        Process cli = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (answer.startsWith("ERR") || answer.startsWith("Could not")) {
            throw new IOException(String.join(" ", parts) + ": " + answer);
        }
        return answer;
    }

    /** Kill -9. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Again, on the same port, as soon as nobody else has it. */
    public void startAgain() throws IOException {
        long begin = System.nanoTime();
        do {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException(
                        "redis-server does not start again:\n" + Files.readString(folder.resolve("log")));
            }
            process = launch();
        } while (!answersInTime());
    }

    /** It stands still: connections stay, and nothing is answered. */
    public void pause() {
        Signals.send("STOP", process.pid());
    }

    public void resume() {
        Signals.send("CONT", process.pid());
    }

    @Override
    public void close() {
        resume();
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
