package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Consumers that are closed while the platform does something else. */
@Timeout(300)
class ClosingConsumersTest extends HostilePlatform {
    @Test
    void aConsumerThatIsClosedWhileItConnectsLeavesNoConnection() throws Exception {
        try (RawPlatform platform = new RawPlatform(line -> {
            line.accept();
            takeOutcomes(line);
        })) {
            for (int i = 0; i < 200; i++) {
                WebSocketMessageConsumer consumer = consumer(platform, options(), message -> {});
                consumer.start();
                if (i % 2 == 0) {
                    long until = System.nanoTime() + i * 10_000L;
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                }
                consumer.close();
                assertEquals(ConnectionState.CLOSED, consumer.state("default"));
            }
            assertTrue(platform.isLeft(60), "a closed consumer has a connection");
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("WebSocketWriteThread")) {
                thread.join();
            }
        }
    }

    /** One after the other they would wait for a platform that says goodbye to none before all have said it. */
    @Test
    void theConnectionsOfSeveralGroupsAreClosedAtOnce() throws Exception {
        int groups = 3;
        byte[] goodbye = "bye".getBytes(StandardCharsets.US_ASCII);
        CyclicBarrier allSaidGoodbye = new CyclicBarrier(groups);
        CountDownLatch accepted = new CountDownLatch(groups);
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.beforePong(ping -> {
                        if (Arrays.equals(ping, goodbye)) {
                            await(allSaidGoodbye);
                        }
                    });
                    line.accept();
                    accepted.countDown();
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer = consumer(
                        platform,
                        options()
                                .groups("a", "b", "c")
                                .heartbeatInterval(Duration.ofDays(1))
                                .responseTimeout(Duration.ofMinutes(10)),
                        message -> {})) {
            consumer.start();
            accepted.await();
            for (String group : Arrays.asList("a", "b", "c")) {
                while (consumer.state(group) != ConnectionState.CONNECTED) {
                    Thread.sleep(2);
                }
            }
        }
        assertEquals(0, allSaidGoodbye.getNumberWaiting());
    }

    /** As one does that closes the connection at the same time. */
    @Test
    void aPlatformThatIsGoneWhenItIsToldGoodbyeIsNotWaitedFor() throws Exception {
        byte[] goodbye = "bye".getBytes(StandardCharsets.US_ASCII);
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.beforePong(ping -> {
                        if (Arrays.equals(ping, goodbye)) {
                            throw new IllegalStateException("closes the connection");
                        }
                    });
                    line.accept();
                    // The first pull, behind a ping that has been answered.
                    line.next();
                    line.send(data(1, "{}"));
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer =
                        consumer(platform, options().responseTimeout(Duration.ofMinutes(10)), message -> {})) {
            consumer.start();
            assertEquals(1, outcome());
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }
}
