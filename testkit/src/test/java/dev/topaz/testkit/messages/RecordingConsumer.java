package dev.topaz.testkit.messages;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that writes down the id of each message that it handles; made to be killed. */
final class RecordingConsumer {
    static final int THREADS = 8;
    static final int MAX_IN_FLIGHT = 200;

    private RecordingConsumer() {}

    /** Arguments: the address of the channel, and the file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsumerOptions options = new ConsumerOptions()
                .threads(THREADS)
                .maxInFlight(MAX_IN_FLIGHT)
                .backoff(Duration.ofMillis(1), Duration.ofMillis(50));
        FileChannel file = FileChannel.open(
                Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);
        new WebSocketMessageConsumer(
                        arguments[0], App.KEY, App.SECRET, options, message -> write(file, message.getId()))
                .start();
        new CountDownLatch(1).await();
    }

    /** One write of a whole id: what was written is there, however the process ends. */
    private static void write(FileChannel file, long id) throws IOException {
        file.write(ByteBuffer.allocate(Long.BYTES).putLong(0, id));
    }

    static Process start(String url, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingConsumer.class.getName(),
                        url,
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling(file.getFileName() + ".log").toFile())
                .start();
    }

    /** The ids, in the order in which they were handled. */
    static List<Long> handled(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<Long> ids = new ArrayList<>();
        while (bytes.remaining() >= Long.BYTES) {
            ids.add(bytes.getLong());
        }
        return ids;
    }
}
