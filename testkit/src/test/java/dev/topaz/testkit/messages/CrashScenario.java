package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** At least once, whatever dies: all connections again and again, and the process twice. Used once. */
final class CrashScenario {
    private static final int KILLS = 2;
    /** More than a heap that was just collected differs from time to time, and much less than would be lost with each message. */
    private static final long HEAP_SLACK = 8L << 20;

    private final int messages;
    private final Duration betweenDrops;
    private final Path folder;
    private final AtomicInteger drops = new AtomicInteger();

    CrashScenario(int messages, Duration betweenDrops, Path folder) {
        this.messages = messages;
        this.betweenDrops = betweenDrops;
        this.folder = folder;
    }

    /** Runs, and asserts that everything was handled, nothing confirmed that was not, and that memory did not grow. */
    void run() throws IOException {
        List<Path> files = new ArrayList<>();
        ScheduledExecutorService dropping = Executors.newSingleThreadScheduledExecutor();
        try (FakeMessageChannel channel =
                App.setup().maxUnconfirmed(RecordingConsumer.MAX_IN_FLIGHT).start()) {
            channel.publishBurst("t", messages, i -> "{\"tid\":" + i + "}");
            long millis = betweenDrops.toMillis();
            dropping.scheduleWithFixedDelay(() -> drop(channel), millis, millis, TimeUnit.MILLISECONDS);
            for (int life = 0; life <= KILLS; life++) {
                Path file = folder.resolve("handled-" + life);
                files.add(file);
                runUntilConfirmed(channel, file, Math.toIntExact((long) messages * (life + 1) / (KILLS + 1)));
            }
            assertEverythingHandledOnceOrMore(channel.confirmed(), files);
        } finally {
            dropping.shutdownNow();
        }
        for (Path file : files) {
            assertMemoryIsFlat(RecordingConsumer.heap(file));
        }
    }

    private void drop(FakeMessageChannel channel) {
        drops.addAndGet(channel.clients());
        channel.dropConnections();
    }

    private static void runUntilConfirmed(FakeMessageChannel channel, Path file, int count) throws IOException {
        Process process = RecordingConsumer.start(channel.url(), file);
        try {
            channel.awaitConfirmedCount(count, Duration.ofMinutes(30));
        } finally {
            // The signal that no process can handle.
            process.destroyForcibly().onExit().join();
        }
    }

    private void assertEverythingHandledOnceOrMore(Set<Long> confirmed, List<Path> files) throws IOException {
        Set<Long> handled = new HashSet<>();
        int handlings = 0;
        for (Path file : files) {
            List<Long> ids = RecordingConsumer.handled(file);
            handlings += ids.size();
            handled.addAll(ids);
        }
        assertEquals(messages, confirmed.size());
        assertTrue(handled.containsAll(confirmed), "a message was confirmed that was not handled");
        int duplicates = handlings - handled.size();
        int bound = (drops.get() + KILLS) * RecordingConsumer.MAX_IN_FLIGHT;
        System.out.println("crash test: " + messages + " messages, " + drops + " connections dropped, " + KILLS
                + " processes killed, " + duplicates + " handled twice, bound " + bound);
        assertTrue(duplicates <= bound, duplicates + " duplicates, and at most " + bound + " can have been in hand");
    }

    private static void assertMemoryIsFlat(List<Long> heap) {
        if (!heap.isEmpty()) {
            long growth = Collections.max(heap) - heap.get(0);
            System.out.println("crash test: heap behind collections " + heap);
            assertTrue(growth <= HEAP_SLACK, "the heap grew by " + growth + " bytes: " + heap);
        }
    }
}
