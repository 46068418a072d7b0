package dev.topaz.runtime.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile answers in JVMs so small that whatever grows without bound is seen. */
class HostileAnswersTest {
    private static final int LONGEST_MINUTES = 3;

    @TempDir
    Path folder;

    @Test
    void endsEveryHostileAnswerInASmallHeap() throws IOException, InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            run("-Xmx48m", "small", "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
        } finally {
            server.stop(0);
        }
        assertEquals(0, asked.get(), "something was fetched");
    }

    /** The largest answer that the transport lets through is itself larger than the heap above. */
    @Test
    void endsEveryLargeAnswerInLessThanThreeTimesItsSize() throws IOException, InterruptedException {
        run("-Xmx176m", "large", "");
    }

    private void run(String heap, String set, String address) throws IOException, InterruptedException {
        Path output = folder.resolve(set + ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        HostileAnswers.class.getName(),
                        set,
                        address)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES), () -> "hangs after\n" + text(output));
            assertEquals(0, process.exitValue(), () -> text(output));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        return Stream.of(HostileAnswers.class, AnswerReader.class, Nullable.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path output) {
        try {
            List<String> lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
