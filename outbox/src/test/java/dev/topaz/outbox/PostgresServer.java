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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL on a free port of the loopback address, with a cluster of its own in a folder of its own. */
public final class PostgresServer implements AutoCloseable {
    /** It refuses to run as root. */
    private static final String USER = "postgres";

    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path binaries;
    private final Path folder;
    private int port;

    private PostgresServer(Path binaries, Path folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /** Skips the test, and says so, where PostgreSQL is not installed. */
    public static PostgresServer start() {
        try {
            Path binaries = Requirement.POSTGRES.found(binaries(), "there is no PostgreSQL");
            Path folder = Files.createTempDirectory("topaz-postgres");
            PostgresServer server = new PostgresServer(binaries, folder);
            if (isRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
            }
            server.createCluster();
            server.startOnFreePort();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Debian keeps those of a server off the path, in a folder for each version. */
    private static Optional<Path> binaries() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        List<Path> dirs = new ArrayList<>();
        if (Files.isDirectory(versions)) {
            try (Stream<Path> found = Files.list(versions)) {
                found.map(version -> version.resolve("bin")).forEach(dirs::add);
            }
        }
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(Path::of)
                .forEach(dirs::add);
        return dirs.stream()
                .filter(dir -> Stream.of("initdb", "pg_ctl", "postgres")
                        .allMatch(program -> Files.isExecutable(dir.resolve(program))))
                .findFirst();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void createCluster() throws IOException {
        int status = run("initdb", "--username=topaz", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
        if (status != 0) {
            throw new IllegalStateException("initdb fails:\n" + log());
        }
    }

    /** Another process may take the port before PostgreSQL does. */
    private void startOnFreePort() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            if (launches()) {
                return;
            }
        }
        throw new IllegalStateException("PostgreSQL does not start:\n" + log());
    }

    /** What it has written survives a killed process without fsync; the power does not fail in a test. */
    private boolean launches() throws IOException {
        List<String> options = new ArrayList<>(List.of("-p", String.valueOf(port)));
        for (String option : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off")) {
            options.addAll(List.of("-c", option));
        }
        Process process = process("postgres", options);
        long begin = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (answers()) {
                return true;
            }
            sleep();
        }
        return false;
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url())) {
            return connection.isValid(10);
        } catch (SQLException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process process(String program, List<String> args) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.addAll(List.of(
                binaries.resolve(program).toString(),
                "-D",
                folder.resolve("data").toString()));
        command.addAll(args);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private int run(String program, String... args) throws IOException {
        try {
            return process(program, List.of(args)).waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    /** With one database, empty at first. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=topaz";
    }

    /** Creates another database. */
    public String newDatabase(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=topaz";
    }

    /** Kill -9, and again on the same port, as soon as the processes that it leaves behind have ended. */
    public void crash() throws IOException, InterruptedException {
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        new ProcessBuilder("kill", "-KILL", pid).inheritIO().start().waitFor();
        long begin = System.nanoTime();
        while (!launches()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("PostgreSQL does not start again:\n" + log());
            }
            sleep();
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "--mode=immediate");
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
