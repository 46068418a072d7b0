package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At least once, whatever dies: connections all the time, the process twice. {@code -Dcrash.messages} makes it a long run. */
class CrashTest {
    private static final int MESSAGES = Integer.getInteger("crash.messages", 30_000);
    private static final int LONG_RUN = 100_000;
    private static final int KILLS = 2;

    private final AtomicInteger drops = new AtomicInteger();

    @Test
    void everyMessageIsHandledAndNoneConfirmedThatWasNot(@TempDir Path folder) throws Exception {
        List<Path> files = new ArrayList<>();
        ScheduledExecutorService dropping = Executors.newSingleThreadScheduledExecutor();
        try (FakeMessageChannel channel =
                App.setup().maxUnconfirmed(RecordingConsumer.MAX_IN_FLIGHT).start()) {
            channel.publishBurst("t", MESSAGES, i -> "{\"tid\":" + i + "}");
            long millis = MESSAGES < LONG_RUN ? 100 : 1000;
            dropping.scheduleWithFixedDelay(() -> drop(channel), millis, millis, TimeUnit.MILLISECONDS);
            for (int life = 0; life <= KILLS; life++) {
                Path file = folder.resolve("handled-" + life);
                files.add(file);
                int target = MESSAGES * (life + 1) / (KILLS + 1);
                runUntilConfirmed(channel, file, target);
            }
            assertEverythingHandledOnceOrMore(channel.confirmed(), files);
        } finally {
            dropping.shutdownNow();
        }
    }

    private void drop(FakeMessageChannel channel) {
        drops.addAndGet(channel.clients());
        channel.dropConnections();
    }

    private static void runUntilConfirmed(FakeMessageChannel channel, Path file, int count) throws IOException {
        Process process = RecordingConsumer.start(channel.url(), file);
        try {
            channel.awaitConfirmedCount(count, Duration.ofMinutes(20));
        } finally {
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
        assertEquals(MESSAGES, confirmed.size());
        assertTrue(handled.containsAll(confirmed), "a message was confirmed that was not handled");
        int duplicates = handlings - handled.size();
        int bound = (drops.get() + KILLS) * RecordingConsumer.MAX_IN_FLIGHT;
        System.out.println("crash test: " + MESSAGES + " messages, " + drops + " connections dropped, " + KILLS
                + " processes killed, " + duplicates + " handled twice, bound " + bound);
        assertTrue(duplicates <= bound, duplicates + " duplicates, and at most " + bound + " can have been in hand");
    }
}
