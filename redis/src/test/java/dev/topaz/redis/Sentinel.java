package dev.topaz.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A sentinel that alone decides which server of its group is the primary. */
final class Sentinel implements AutoCloseable {
    static final String GROUP = "topaz";

    private static final int TRIES = 5;

    private final Process process;
    private final int port;

    private Sentinel(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Waits until it knows a replica that may take over. Another process may take the port before it does: then it has another. */
    static Sentinel watching(RedisServer primary) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            Sentinel sentinel = launch(primary, RedisServer.freePort());
            while (sentinel.process.isAlive()) {
                if (sentinel.knowsAReplica()) {
                    return sentinel;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("redis-sentinel ends as soon as it is started, " + TRIES + " times");
    }

    private static Sentinel launch(RedisServer primary, int port) throws IOException {
        Path folder = Files.createTempDirectory("topaz-sentinel");
        Path settings = folder.resolve("sentinel.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "port " + port,
                        "bind 127.0.0.1",
                        "dir " + folder,
                        "sentinel monitor " + GROUP + " 127.0.0.1 " + primary.port() + " 1",
                        "sentinel down-after-milliseconds " + GROUP + " 1000",
                        "sentinel failover-timeout " + GROUP + " 5000",
                        ""));
        Process process = new ProcessBuilder(List.of(RedisServer.program(), settings.toString(), "--sentinel"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return new Sentinel(process, port);
    }

    private boolean knowsAReplica() throws IOException {
        return command("sentinel", "replicas", GROUP).contains("master-link-status\nok");
    }

    /** Executes a command as an operator does. */
    String command(String... parts) throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(port)));
        command.addAll(List.of(parts));
        Process cli = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(cli.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
