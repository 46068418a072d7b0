package dev.topaz.outbox;

import dev.topaz.testdata.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB on a free port of the loopback address, with a folder of its own. */
public final class MariaDbServer implements AutoCloseable {
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path server;
    private final Path folder;
    private int port;
    private Process process;

    private MariaDbServer(Path server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Skips the test, and says so, where MariaDB is not installed. */
    public static MariaDbServer start() {
        Path installer = Requirement.MARIADB.program("mariadb-install-db");
        Path server = Stream.of("/usr/sbin/mariadbd", "/usr/libexec/mariadbd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> Requirement.MARIADB.program("mariadbd"));
        try {
            MariaDbServer started = new MariaDbServer(server, Files.createTempDirectory("topaz-mariadb"));
            started.createTables(installer);
            started.startOnFreePort();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTables(Path installer) throws IOException {
        Process install = process(List.of(
                installer.toString(),
                "--no-defaults",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + folder.resolve("data")));
        try {
            if (install.waitFor() != 0) {
                throw new IllegalStateException("mariadb-install-db fails:\n" + log());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another process may take the port before MariaDB does. */
    private void startOnFreePort() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            process = launch();
            if (answersInTime()) {
                return;
            }
        }
        throw new IllegalStateException("MariaDB does not start:\n" + log());
    }

    private Process launch() throws IOException {
        return process(List.of(
                server.toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + folder.resolve("data"),
                "--socket=" + folder.resolve("socket"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--innodb-flush-log-at-trx-commit=2"));
    }

    /** Kill -9, and again on the same port. */
    public void crash() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        long begin = System.nanoTime();
        do {
            process = launch();
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("MariaDB does not start again:\n" + log());
            }
        } while (!answersInTime());
    }

    private boolean answersInTime() throws IOException {
        long begin = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/mysql?user=root");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database if not exists topaz");
                return true;
            } catch (SQLException e) {
                sleep();
            }
        }
        return false;
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process process(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        // One with an hour that comes twice in autumn.
        builder.environment().put("TZ", "Europe/Berlin");
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** With one database, empty at first; for the driver of MariaDB. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/topaz?user=root";
    }

    /** Creates another database, for the driver of MariaDB as well. */
    public String newDatabase(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?user=root";
    }

    /** The same as {@link #url} for the driver of MySQL. */
    public String mysqlUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/topaz?user=root";
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
