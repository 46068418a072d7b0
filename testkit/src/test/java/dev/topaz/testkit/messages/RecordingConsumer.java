package dev.topaz.testkit.messages;

import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.MessageHandler;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that writes down the id of each message that it handles; made to be killed. */
final class RecordingConsumer {
    static final int THREADS = 8;
    static final int MAX_IN_FLIGHT = 200;

    /** So many messages between two looks at the heap. */
    private static final int HEAP_INTERVAL = 50_000;

    private static final AtomicInteger HANDLED = new AtomicInteger();

    private RecordingConsumer() {}

    /** Arguments: the address of the channel, and the file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsumerOptions options = new ConsumerOptions()
                .threads(THREADS)
                .maxInFlight(MAX_IN_FLIGHT)
                .backoff(Duration.ofMillis(1), Duration.ofMillis(50));
        FileChannel file = FileChannel.open(
                Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);
        FileChannel heap =
                FileChannel.open(heapOf(Path.of(arguments[1])), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        MessageHandler handler = message -> {
            write(file, message.getId());
            if (HANDLED.incrementAndGet() % HEAP_INTERVAL == 0) {
                write(heap, usedHeap());
            }
        };
        new WebSocketMessageConsumer(arguments[0], App.KEY, App.SECRET, options, handler).start();
        new CountDownLatch(1).await();
    }

    /** One write of a whole number: what was written is there, however the process ends. */
    private static void write(FileChannel file, long number) throws IOException {
        file.write(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }

    private static Path heapOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".heap");
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static Process start(String url, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingConsumer.class.getName(),
                        url,
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling(file.getFileName() + ".log").toFile())
                .start();
    }

    /** The used bytes of the heap, each behind a collection. */
    static List<Long> heap(Path file) throws IOException {
        return numbers(heapOf(file));
    }

    /** The ids, in the order in which they were handled. */
    static List<Long> handled(Path file) throws IOException {
        return numbers(file);
    }

    private static List<Long> numbers(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        List<Long> ids = new ArrayList<>();
        while (bytes.remaining() >= Long.BYTES) {
            ids.add(bytes.getLong());
        }
        return ids;
    }
}
