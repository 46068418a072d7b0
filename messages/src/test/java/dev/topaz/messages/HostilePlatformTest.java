package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.frame.FieldNames;
import dev.topaz.messages.frame.Frame;
import dev.topaz.messages.frame.FrameType;
import dev.topaz.messages.frame.MessageKind;
import dev.topaz.runtime.CallOptions;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoClient;
import dev.topaz.runtime.TaobaoRequest;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A platform, and code of the user's, that behave as nobody expects: messages go on to be received. */
@Timeout(120)
class HostilePlatformTest {
    private static final int SECONDS = 60;
    /** Kept here, for the JDK forgets a logger that nobody holds, and its level. */
    private static final Logger LOG = Logger.getLogger("dev.topaz.messages");

    /** What is thrown here on purpose is logged each time. */
    @BeforeAll
    static void silencesTheLog() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void letsTheLogSpeakAgain() {
        LOG.setLevel(null);
    }

    private static Frame data(long id, @Nullable Object content) {
        Frame.Builder frame = Frame.builder(FrameType.SEND)
                .token("a-token")
                .header(FieldNames.KIND, MessageKind.DATA.code())
                .header(FieldNames.ID, id)
                .header(FieldNames.TOPIC, "demo_trade_DemoPaid");
        if (content instanceof byte[]) {
            frame.header(FieldNames.CONTENT, (byte[]) content);
        } else {
            frame.header(FieldNames.CONTENT, (String) content);
        }
        return frame.build();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** What clients told of messages: the id of one that was confirmed, the negative id of one that failed. */
    private final BlockingQueue<Long> outcomes = new LinkedBlockingQueue<>();

    private final BlockingQueue<String> reasons = new LinkedBlockingQueue<>();

    private void takeOutcomes(RawPlatform.Line line) throws IOException {
        while (true) {
            Frame frame = line.next();
            if (MessageKind.CONFIRM.isKindOf(frame)) {
                outcomes.add((Long) frame.header(FieldNames.ID));
            } else if (MessageKind.FAILED.isKindOf(frame)) {
                reasons.add(String.valueOf(frame.header(FieldNames.REASON)));
                outcomes.add(-(Long) frame.header(FieldNames.ID));
            }
        }
    }

    private long outcome() throws InterruptedException {
        Long outcome = outcomes.poll(SECONDS, TimeUnit.SECONDS);
        assertNotNull(outcome, "the platform was told nothing");
        return outcome;
    }

    /** The platform may hear of an outcome before the message has left the hand. */
    private static void awaitNothingInHand(MessageConsumer consumer) throws InterruptedException {
        while (consumer.inFlight() > 0) {
            Thread.sleep(2);
        }
    }

    private static ConsumerOptions options() {
        return new ConsumerOptions()
                .backoff(Duration.ofMillis(1), Duration.ofMillis(20))
                .shutdownTimeout(Duration.ofSeconds(5));
    }

    private static WebSocketMessageConsumer consumer(
            RawPlatform platform, ConsumerOptions options, MessageHandler handler) {
        return new WebSocketMessageConsumer(platform.url(), "12345678", "a-fictional-secret", options, handler);
    }

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
            long made = platform.connections();
            // The next wait is a random part of 256 ms and more, that behind it of 512 ms, and so on.
            Thread.sleep(200);
            assertTrue(platform.connections() - made < 8, platform.connections() + " connections");
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

    /** A client of which only {@code call} is used, and that throws what it is told to, the first times. */
    private static final class BrokenClient implements TaobaoClient {
        private final AtomicInteger calls = new AtomicInteger();
        private final TaobaoClient answers;

        BrokenClient(TaobaoClient answers) {
            this.answers = answers;
        }

        @Override
        public <T extends TaobaoResponse> T call(TaobaoRequest<T> request, @Nullable String session) {
            if (calls.incrementAndGet() <= 2) {
                throw new NoClassDefFoundError("thrown on purpose");
            }
            return answers.call(request, session);
        }

        @Override
        public TaobaoClient with(CallOptions overrides) {
            return this;
        }

        @Override
        public <T extends TaobaoResponse> T execute(TaobaoRequest<T> request, @Nullable String session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T extends TaobaoResponse> CompletableFuture<T> callAsync(
                TaobaoRequest<T> request, @Nullable String session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private static TaobaoClient answering(String json) {
        return new BrokenClient(client(call -> answer(json)));
    }

    private static TaobaoClient client(Transport transport) {
        return new DefaultTaobaoClient(
                "http://localhost/router/rest",
                "12345678",
                "a-fictional-secret",
                new ClientOptions().transport(transport));
    }

    private static HttpAnswer answer(String json) {
        return new HttpAnswer(200, Collections.emptyMap(), json.getBytes(StandardCharsets.UTF_8));
    }

    private static String messages(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int id = from; id <= to; id++) {
            all.append(all.length() == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(id)
                    .append(",\"topic\":\"t\",\"content\":\"{}\"}");
        }
        return "{\"tmc_messages_consume_response\":{\"messages\":{\"tmc_message\":[" + all + "]}}}";
    }

    private static String confirmed(boolean isSuccess) {
        return "{\"tmc_messages_confirm_response\":{\"is_success\":" + isSuccess + "}}";
    }

    private static String form(HttpCall call) {
        return new String(call.body().bytes().get(), StandardCharsets.UTF_8);
    }

    private static ConsumerListener counting(CountDownLatch confirmed) {
        return new ConsumerListener() {
            @Override
            public void confirmed(Message message) {
                confirmed.countDown();
            }
        };
    }

    @Test
    void anErrorWhileATokenIsFetchedIsNotTheLastAttempt() throws Exception {
        try (RawPlatform platform = new RawPlatform(line -> {
                    line.accept();
                    line.send(data(1, "{}"));
                    takeOutcomes(line);
                });
                WebSocketMessageConsumer consumer = consumer(
                        platform,
                        options().tokenClient(answering("{\"tmc_auth_get_response\":{\"result\":\"a-token\"}}")),
                        message -> {})) {
            consumer.start();
            assertEquals(1, outcome());
        }
    }

    @Test
    void anErrorWhileMessagesArePolledIsNotTheLastAttempt() throws Exception {
        CountDownLatch handled = new CountDownLatch(1);
        try (PollingMessageConsumer consumer = new PollingMessageConsumer(
                answering(messages(1, 1)),
                options().pollInterval(Duration.ofMillis(5)).shutdownTimeout(Duration.ofMillis(50)),
                message -> handled.countDown())) {
            consumer.start();
            handled.await();
        }
    }

    /** An interceptor of the user's that was interrupted, for example. */
    @Test
    void anInterruptThatTheClientLeavesBehindDoesNotEndThePolling() throws Exception {
        CountDownLatch confirmed = new CountDownLatch(3);
        AtomicInteger id = new AtomicInteger();
        TaobaoClient client = client(call -> {
            Thread.currentThread().interrupt();
            int next = form(call).contains("quantity") ? id.incrementAndGet() : 0;
            return answer(next > 0 ? messages(next, next) : confirmed(true));
        });
        try (PollingMessageConsumer consumer = new PollingMessageConsumer(
                client, options().pollInterval(Duration.ofMillis(5)).listener(counting(confirmed)), message -> {})) {
            consumer.start();
            confirmed.await();
        }
    }

    /** One id that the platform knows nothing of must not keep the others from being confirmed. */
    @Test
    void aMessageThatCannotBeConfirmedDoesNotHoldUpTheOthers() throws Exception {
        CountDownLatch confirmed = new CountDownLatch(19);
        AtomicInteger consumed = new AtomicInteger();
        TaobaoClient client = client(call -> {
            String form = form(call);
            if (form.contains("quantity")) {
                return answer(consumed.getAndIncrement() == 0 ? messages(101, 120) : messages(1, 0));
            }
            return answer(confirmed(!form.contains("107")));
        });
        try (PollingMessageConsumer consumer = new PollingMessageConsumer(
                client,
                options()
                        .pollInterval(Duration.ofMillis(5))
                        .shutdownTimeout(Duration.ofMillis(50))
                        .listener(counting(confirmed)),
                message -> {})) {
            consumer.start();
            confirmed.await();
            assertTrue(consumer.inFlight() >= 1, "the other one is still in hand");
        }
    }

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
            assertTrue(platform.isLeft(20), "a closed consumer has a connection");
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

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
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
