package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A platform, and handlers, that behave as nobody expects: messages go on to be received. */
@Timeout(300)
class HostilePlatformTest extends HostilePlatform {
    /** It would come again over every connection, and end each of them before a message behind it is read. */
    @Test
    void aContentThatCannotBeReadIsReportedAndTheConnectionStays() throws Exception {
        byte[] cut = gzip(new byte[1000]);
        List<byte[]> contents = Arrays.asList(
                new byte[] {1, 2, 3}, new byte[0], Arrays.copyOf(cut, cut.length - 9), gzip(new byte[200_000]));
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void failed(Message message, Duration took, Throwable cause) {
                failures.add(cause);
            }
        };
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    for (int i = 0; i < contents.size(); i++) {
                        line.send(data(i + 1, contents.get(i)));
                    }
                    line.send(data(9, "{}"));
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer =
                        consumer(platform, options().maxMessageSize(100_000).listener(listener), message -> {})) {
            consumer.start();
            long[] told = new long[contents.size() + 1];
            for (int i = 0; i < told.length; i++) {
                told[i] = outcome();
            }
            Arrays.sort(told);
            assertEquals("[-4, -3, -2, -1, 9]", Arrays.toString(told));
            assertEquals(4, failures.size());
            assertTrue(reasons.stream().anyMatch(reason -> reason.contains("cannot be read")), reasons.toString());
            assertEquals(1, platform.connections());
            awaitNothingInHand(consumer);
        }
    }

    /** Each acceptance starts a heartbeat and a timer. */
    @Test
    void aSecondAcceptanceOfAConnectionChangesNothing() throws Exception {
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    for (int i = 0; i < 100; i++) {
                        line.send(Frame.builder(FrameType.CONNECT_ACK)
                                .flag(1)
                                .token("another-token")
                                .build());
                    }
                    line.send(data(1, "{}"));
                    long pulls = 0;
                    for (Frame frame = line.next(); !MessageKind.CONFIRM.isKindOf(frame); frame = line.next()) {
                        pulls += MessageKind.PULL.isKindOf(frame) ? 1 : 0;
                    }
                    outcomes.add(pulls);
                });
                WebSocketMessageConsumer consumer = consumer(platform, options(), message -> {})) {
            consumer.start();
            assertTrue(outcome() <= 1, "a pull for each acceptance");
        }
    }

    /** The waits grow until something was done, so that the platform and the quota of tokens are spared. */
    @Test
    void aConnectionThatEndsBeforeAnythingWasDoneIsNotMadeAgainInAHurry() throws Exception {
        CountDownLatch connected = new CountDownLatch(8);
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    connected.countDown();
                });
                WebSocketMessageConsumer consumer = consumer(
                        platform,
                        new ConsumerOptions()
                                .backoff(Duration.ofMillis(1), Duration.ofHours(1))
                                .shutdownTimeout(Duration.ofMillis(100)),
                        message -> {})) {
            consumer.start();
            connected.await();
            // The next wait is a random part of 256 ms and more, that behind it of 512 ms, and so on.
            int made = madeWithinASecond(platform);
            assertTrue(made < 8, made + " connections");
        }
    }

    /** Looks again where the machine stood still meanwhile, which is time for more connections. */
    private static int madeWithinASecond(RawPlatform platform) throws InterruptedException {
        while (true) {
            long begin = System.nanoTime();
            int before = platform.connections();
            Thread.sleep(200);
            int made = platform.connections() - before;
            if (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1)) {
                return made;
            }
        }
    }

    @Test
    void anErrorOfTheOrderingKeyIsAFailureOfTheMessage() throws Exception {
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    line.send(data(1, "{}"));
                    line.send(data(2, "{}"));
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer = consumer(
                        platform,
                        options().orderBy(message -> {
                            if (message.getId() == 1) {
                                throw new StackOverflowError("thrown on purpose");
                            }
                            return null;
                        }),
                        message -> {})) {
            consumer.start();
            long[] told = {outcome(), outcome()};
            Arrays.sort(told);
            assertEquals("[-1, 2]", Arrays.toString(told));
            assertEquals(1, platform.connections());
            awaitNothingInHand(consumer);
        }
    }

    @Test
    void anInterruptThatAHandlerLeavesBehindDoesNotReachTheNextMessage() throws Exception {
        BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    for (int i = 1; i <= 20; i++) {
                        line.send(data(i, "{}"));
                    }
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer = consumer(platform, options().threads(1), message -> {
                    interrupted.add(Thread.currentThread().isInterrupted());
                    Thread.currentThread().interrupt();
                })) {
            consumer.start();
            for (int i = 1; i <= 20; i++) {
                assertEquals(i, outcome());
            }
            assertEquals(20, interrupted.size());
            assertTrue(interrupted.stream().noneMatch(each -> each), interrupted.toString());
        }
    }

    @Test
    void aTimeWithoutALimitFailsNothingThatWasSent() throws Exception {
        Duration forEver = ChronoUnit.FOREVER.getDuration();
        ConsumerOptions endless = new ConsumerOptions()
                .connectTimeout(forEver)
                .responseTimeout(forEver)
                .heartbeatInterval(forEver)
                .pullInterval(forEver)
                .pollInterval(forEver)
                .backoff(Duration.ofMillis(1), forEver)
                .slowHandlerThreshold(forEver)
                .shutdownTimeout(forEver);
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    line.send(data(1, "{}"));
                    while (true) {
                        Frame frame = line.next();
                        if (frame.flag() != 0) {
                            line.send(Frame.builder(FrameType.SEND_ACK)
                                    .flag(frame.flag())
                                    .build());
                        } else if (MessageKind.CONFIRM.isKindOf(frame)) {
                            outcomes.add((Long) frame.header(FieldNames.ID));
                        }
                    }
                });
                WebSocketMessageConsumer consumer = consumer(platform, endless, message -> {})) {
            consumer.start();
            assertEquals(1, outcome());
            consumer.send(OutgoingMessage.of("demo_Topic", "{}"));
        }
    }

    /** A token of one connection is not good for the next one. */
    @Test
    void everyConnectionConfirmsWithItsOwnToken() throws Exception {
        AtomicInteger number = new AtomicInteger();
        BlockingQueue<String> tokens = new LinkedBlockingQueue<>();
        try (RawPlatform platform = new RawPlatform(line -> {
                    String token = "token-" + number.incrementAndGet();
                    Frame connect = line.next();
                    line.send(Frame.builder(FrameType.CONNECT_ACK)
                            .flag(connect.flag())
                            .token(token)
                            .build());
                    line.send(data(number.get(), "{}"));
                    Frame frame = line.next();
                    while (!MessageKind.CONFIRM.isKindOf(frame)) {
                        frame = line.next();
                    }
                    tokens.add(token + " " + frame.token());
                });
                WebSocketMessageConsumer consumer = consumer(platform, options(), message -> {})) {
            consumer.start();
            for (int i = 1; i <= 3; i++) {
                assertEquals("token-" + i + " token-" + i, tokens.poll(SECONDS, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void aFrameOfAnUnknownKindIsPassedOver() throws Exception {
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    line.send(Frame.builder(FrameType.SEND)
                            .header(FieldNames.KIND, (byte) 77)
                            .build());
                    line.send(Frame.builder(FrameType.SEND).build());
                    line.send(data(1, null));
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer = consumer(platform, options(), message -> {})) {
            consumer.start();
            assertEquals(1, outcome());
            assertNull(outcomes.poll());
        }
    }
}
