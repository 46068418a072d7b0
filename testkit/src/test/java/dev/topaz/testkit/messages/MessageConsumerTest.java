package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.InMemoryIdempotentRepository;
import dev.topaz.messages.Message;
import dev.topaz.messages.MessageException;
import dev.topaz.messages.MessageHandler;
import dev.topaz.messages.OutgoingMessage;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class MessageConsumerTest {
    private final FakeMessageChannel channel = App.setup().start();
    private final List<WebSocketMessageConsumer> consumers = new ArrayList<>();

    @AfterEach
    void closes() {
        consumers.forEach(WebSocketMessageConsumer::close);
        channel.close();
    }

    private WebSocketMessageConsumer start(ConsumerOptions options, MessageHandler handler) {
        WebSocketMessageConsumer consumer = App.start(channel, options, handler);
        consumers.add(consumer);
        return consumer;
    }

    @Test
    void handsOverAMessageWithAllItsFieldsAndConfirmsIt() throws InterruptedException {
        BlockingQueue<Message> handled = new LinkedBlockingQueue<>();
        start(App.options(), handled::add);
        String content = "{\"text\":\"" + "订单".repeat(10_000) + "\"}";
        long id = channel.publish(Message.builder("taobao_trade_TradeBuyerPay", content)
                .dataId("d-1")
                .pubAppKey("4272")
                .user(9_007_199_254_740_993L, "sandbox_c_1")
                .build());
        channel.awaitConfirmed(id, App.LONG);
        Message message = handled.take();
        assertEquals("default", message.getGroup());
        assertEquals(id, message.getId());
        assertEquals(content, message.getContent());
        assertEquals("d-1", message.getDataId());
        assertEquals("4272", message.getPubAppKey());
        assertEquals(9_007_199_254_740_993L, message.getUserId());
        assertEquals("sandbox_c_1", message.getUserNick());
        assertTrue(message.publishedAt().isPresent());
        assertTrue(message.sentAt().isPresent());
        assertEquals(List.of(), channel.problems());
    }

    @Test
    void showsNeitherContentNorUser() {
        Message message =
                Message.builder("t", "the-content").user(77L, "the-nick").build();
        assertEquals("Message{group=default, id=0, topic=t, content=***}", message.toString());
    }

    @Test
    void reportsAFailureInAtMost128CharactersAndDoesNotConfirm() {
        String reason = "订单不存在".repeat(40);
        start(App.options(), message -> {
            throw new IllegalStateException(reason);
        });
        long id = channel.publish("t", "{}");
        assertEquals(
                reason.substring(0, 128), channel.awaitFailure(id, App.LONG).reason());
        assertFalse(channel.confirmed().contains(id));
    }

    @Test
    void namesTheClassOfAnExceptionWithoutAMessage() {
        start(App.options(), message -> {
            throw new IllegalStateException();
        });
        assertEquals(
                "java.lang.IllegalStateException",
                channel.awaitFailure(channel.publish("t", "{}"), App.LONG).reason());
    }

    @Test
    void handlesAMessageAgainThatItFailedToHandle() {
        AtomicInteger attempts = new AtomicInteger();
        start(App.options().pullInterval(Duration.ofMillis(20)), message -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        assertEquals(3, attempts.get());
        assertEquals(2, channel.failures().size());
    }

    @Test
    void anErrorOfTheHandlerIsAFailureToo() {
        start(App.options(), message -> {
            throw new StackOverflowError("deep");
        });
        assertEquals(
                "deep",
                channel.awaitFailure(channel.publish("t", "{}"), App.LONG).reason());
    }

    @Test
    void neverHasMoreInHandThanAllowed() throws InterruptedException {
        Semaphore mayReturn = new Semaphore(0);
        AtomicInteger received = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(5);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void received(Message message, Duration lag) {
                received.incrementAndGet();
                full.countDown();
            }
        };
        WebSocketMessageConsumer consumer =
                start(App.options().threads(2).maxInFlight(5).listener(listener), message -> mayReturn.acquire());
        channel.publishBurst("t", 500, i -> "{}");
        full.await();
        assertEquals(5, received.get());
        assertEquals(5, consumer.inFlight());
        mayReturn.release(500);
        channel.awaitConfirmedCount(500, App.LONG);
        assertEquals(500, received.get());
    }

    @Test
    void confirmsNothingBeforeTheHandlerHasReturned() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        start(App.options(), message -> {
            if (message.getTopic().equals("slow")) {
                handling.countDown();
                mayReturn.await();
            }
        });
        long slow = channel.publish("slow", "{}");
        handling.await();
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertFalse(channel.confirmed().contains(slow));
        mayReturn.countDown();
        channel.awaitConfirmed(slow, App.LONG);
    }

    @Test
    void tellsTheListenerOfEveryStep() throws InterruptedException {
        CountDownLatch confirmed = new CountDownLatch(1);
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void received(Message message, Duration lag) {
                told.add("received " + message.getTopic() + (lag.toMinutes() >= 5 ? " late" : ""));
            }

            @Override
            public void handled(Message message, Duration took) {
                told.add("handled " + message.getTopic());
            }

            @Override
            public void failed(Message message, Duration took, Throwable cause) {
                told.add("failed " + message.getTopic() + ": " + cause.getMessage());
            }

            @Override
            public void confirmed(Message message) {
                told.add("confirmed " + message.getTopic());
                confirmed.countDown();
            }

            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                told.add(group + " " + state);
            }
        };
        WebSocketMessageConsumer consumer = start(App.options().listener(listener), message -> {
            if (message.getTopic().equals("broken")) {
                throw new IllegalStateException("no such order");
            }
        });
        Instant past = Instant.now().minus(Duration.ofMinutes(10));
        channel.publish(Message.builder("late", "{}").publishedAt(past).build());
        confirmed.await();
        channel.awaitFailure(channel.publish("broken", "{}"), App.LONG);
        consumer.close();
        assertEquals(
                List.of(
                        "default CONNECTING",
                        "default CONNECTED",
                        "received late late",
                        "handled late",
                        "confirmed late",
                        "received broken",
                        "failed broken: no such order",
                        "default CLOSED"),
                told);
    }

    @Test
    void whatAListenerThrowsBreaksNoMessage() {
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void received(Message message, Duration lag) {
                throw new AssertionError("thrown on purpose");
            }

            @Override
            public void confirmed(Message message) {
                throw new StackOverflowError("thrown on purpose");
            }
        };
        start(App.options().listener(listener), message -> {});
        channel.publishBurst("t", 50, i -> "{}");
        channel.awaitConfirmedCount(50, App.LONG);
    }

    @Test
    void handlesAMessageOnceThatIsRedeliveredWhileItIsInHand() throws InterruptedException {
        AtomicInteger handled = new AtomicInteger();
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        start(App.options(), message -> {
            handled.incrementAndGet();
            handling.countDown();
            mayReturn.await();
        });
        long id = channel.publish("t", "{}");
        handling.await();
        channel.redeliver();
        mayReturn.countDown();
        channel.awaitConfirmed(id, App.LONG);
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertEquals(2, handled.get());
        assertEquals(3, channel.deliveries());
    }

    @Test
    void handlesMessagesOfOneKeyInTheirOrder() {
        Map<String, List<String>> byKey = new ConcurrentHashMap<>();
        start(
                App.options().threads(8).orderBy(Message::getDataId),
                message -> byKey.computeIfAbsent(
                                message.getDataId(), key -> Collections.synchronizedList(new ArrayList<>()))
                        .add(message.getContent()));
        for (int i = 0; i < 400; i++) {
            channel.publish(Message.builder("t", Integer.toString(i))
                    .dataId("trade-" + i % 4)
                    .build());
        }
        channel.awaitConfirmedCount(400, App.LONG);
        for (int key = 0; key < 4; key++) {
            int first = key;
            assertEquals(
                    IntStream.range(0, 100)
                            .mapToObj(i -> Integer.toString(first + 4 * i))
                            .toList(),
                    byKey.get("trade-" + key));
        }
    }

    @Test
    void recognisesADuplicateOfAnotherConsumerWhereBothShareARepository() {
        AtomicInteger handled = new AtomicInteger();
        ConsumerOptions options = App.options().idempotentRepository(new InMemoryIdempotentRepository(10));
        WebSocketMessageConsumer first = start(options, message -> handled.incrementAndGet());
        channel.awaitConfirmed(channel.publish(Message.builder("t", "{}").id(77).build()), App.LONG);
        first.close();
        start(options, message -> handled.incrementAndGet());
        channel.publish(Message.builder("t", "{}").id(77).build());
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertEquals(2, handled.get());
    }

    @Test
    void doesNotHandleAgainWhatItConfirmedOverAConnectionThatWasLost() {
        AtomicInteger handled = new AtomicInteger();
        start(App.options(), message -> handled.incrementAndGet());
        channel.awaitConfirmed(channel.publish(Message.builder("t", "{}").id(77).build()), App.LONG);
        channel.dropConnections();
        channel.publish(Message.builder("t", "{}").id(77).build());
        channel.awaitConfirmed(channel.publish("behind", "{}"), App.LONG);
        assertEquals(2, handled.get());
    }

    @Test
    void doesNotHandleAMessageTwiceThatIsInHand() {
        AtomicInteger handled = new AtomicInteger();
        channel.next(ChannelTrouble.DUPLICATED);
        CountDownLatch duplicate = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void duplicate(Message message) {
                duplicate.countDown();
            }
        };
        start(App.options().listener(listener), message -> {
            handled.incrementAndGet();
            duplicate.await();
        });
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        assertEquals(1, handled.get());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CONNECTION_DROPPED", "HALF_FRAME", "OUT_OF_ORDER", "TOKEN_REFUSED", "CONNECT_WITH_WRONG_FLAG"})
    void survives(ChannelTrouble trouble) {
        channel.next(trouble);
        AtomicInteger handled = new AtomicInteger();
        start(App.options(), message -> handled.incrementAndGet());
        channel.publishBurst("t", 50, i -> "{}");
        channel.awaitConfirmedCount(50, App.LONG);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENCE", "CONNECT_UNANSWERED"})
    void noticesADeadPeer(ChannelTrouble trouble) {
        channel.next(trouble);
        start(
                App.options()
                        .heartbeatInterval(Duration.ofMillis(100))
                        .responseTimeout(Duration.ofMillis(500))
                        .connectTimeout(Duration.ofMillis(500)),
                message -> {});
        channel.publishBurst("t", 50, i -> "{}");
        channel.awaitConfirmedCount(50, App.LONG);
    }

    @Test
    void keepsAConnectionThatIsSilentBecauseTheHandlersAreBusy() throws InterruptedException {
        CountDownLatch mayReturn = new CountDownLatch(1);
        AtomicInteger lost = new AtomicInteger();
        CountDownLatch started = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                if (state == ConnectionState.DISCONNECTED) {
                    lost.incrementAndGet();
                }
            }
        };
        ConsumerOptions options = App.options()
                .threads(1)
                .maxInFlight(1)
                .heartbeatInterval(Duration.ofMillis(10))
                .responseTimeout(Duration.ofMillis(200))
                .listener(listener);
        start(options, message -> {
            started.countDown();
            mayReturn.await();
        });
        channel.publishBurst("t", 100, i -> "{}");
        started.await();
        // On a busy machine, a connection may have been taken for dead before its first message came.
        int before = lost.get();
        // Nothing to wait for: what is asserted is that nothing happens, for twice as long as a dead peer would live.
        TimeUnit.MILLISECONDS.sleep(500);
        assertEquals(before, lost.get());
        mayReturn.countDown();
        channel.awaitConfirmedCount(100, App.LONG);
    }

    @Test
    void connectsAgainWhenThePlatformRestarts() {
        start(App.options(), message -> {});
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        channel.restart();
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
    }

    @Test
    void confirmsOverTheNextConnectionWhatWasHandledWhileThereWasNone() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch lost = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                if (state == ConnectionState.DISCONNECTED) {
                    lost.countDown();
                }
            }
        };
        start(App.options().listener(listener), message -> {
            handling.countDown();
            assertTimely(lost);
        });
        long id = channel.publish("t", "{}");
        handling.await();
        channel.next(ChannelTrouble.CONNECTION_DROPPED);
        channel.publish("t", "{}");
        channel.awaitConfirmed(id, App.LONG);
        channel.awaitConfirmedCount(2, App.LONG);
    }

    @Test
    void takesABurstOfAHundredThousand() {
        AtomicInteger handled = new AtomicInteger();
        start(App.options(), message -> handled.incrementAndGet());
        channel.publishBurst("t", 100_000, i -> "{\"tid\":" + i + "}");
        channel.awaitConfirmedCount(100_000, Duration.ofMinutes(5));
        assertEquals(100_000, handled.get());
    }

    @Test
    void sendsAMessageAndWaitsForItsAcknowledgement() throws InterruptedException {
        WebSocketMessageConsumer consumer = connected(App.options());
        String large = "x".repeat(100_000);
        consumer.send(OutgoingMessage.of("taobao_demo_Topic", large).session("a-session"));
        assertEquals(large, channel.sent().get(0).content());
        assertEquals("a-session", channel.sent().get(0).session().orElseThrow());
    }

    @Test
    void saysWhyAMessageWasNotAccepted() {
        WebSocketMessageConsumer consumer = connected(App.options());
        channel.next(ChannelTrouble.SEND_REFUSED);
        MessageException refused =
                assertThrows(MessageException.class, () -> consumer.send(OutgoingMessage.of("t", "{}")));
        assertEquals(500, refused.status());
        assertEquals(
                "the platform refused the message with status 500: the message was not accepted", refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_UNANSWERED", "SEND_WITH_WRONG_FLAG"})
    void saysThatAMessageMayHaveArrived(ChannelTrouble trouble) {
        WebSocketMessageConsumer consumer = connected(App.options().responseTimeout(Duration.ofMillis(300)));
        channel.next(trouble);
        MessageException unknown =
                assertThrows(MessageException.class, () -> consumer.send(OutgoingMessage.of("t", "{}")));
        assertEquals(
                "the platform did not acknowledge the message within PT0.3S; it may have arrived",
                unknown.getMessage());
    }

    @Test
    void saysThatAMessageWasNotSentWithoutAConnection() {
        WebSocketMessageConsumer consumer =
                new WebSocketMessageConsumer(channel.url(), App.KEY, App.SECRET, App.options(), message -> {});
        consumers.add(consumer);
        assertEquals(
                "the message was not sent: the connection of its group is NEW",
                assertThrows(MessageException.class, () -> consumer.send(OutgoingMessage.of("t", "{}")))
                        .getMessage());
    }

    @Test
    void finishesAndConfirmsWhatIsInHandWhenItIsClosed() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        AtomicInteger handled = new AtomicInteger();
        // As long as a busy machine may take: closing waits until the channel has read what was written.
        ConsumerOptions options = App.options().threads(2).maxInFlight(10).responseTimeout(Duration.ofMinutes(1));
        WebSocketMessageConsumer consumer = start(options, message -> {
            handling.countDown();
            mayReturn.await();
            handled.incrementAndGet();
        });
        channel.publishBurst("t", 100, i -> "{}");
        handling.await();
        Thread closing = new Thread(consumer::close);
        closing.start();
        mayReturn.countDown();
        closing.join();
        assertEquals(handled.get(), channel.confirmed().size());
        assertEquals(0, consumer.inFlight());
        assertEquals(ConnectionState.CLOSED, consumer.state("default"));
    }

    @Test
    void interruptsAndDoesNotConfirmWhatIsNotHandledInTime() {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch handling = new CountDownLatch(1);
        WebSocketMessageConsumer consumer = start(App.options().shutdownTimeout(Duration.ofMillis(50)), message -> {
            handling.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        channel.publish("t", "{}");
        assertTimely(handling);
        consumer.close();
        assertTimely(interrupted);
        assertEquals(0, channel.confirmed().size());
    }

    @Test
    void tellsOfASlowHandlerOnce() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void slow(Message message, Duration running) {
                slow.countDown();
            }
        };
        start(
                App.options().slowHandlerThreshold(Duration.ofMillis(20)).listener(listener),
                message -> assertTimely(slow));
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
    }

    @Test
    void consumesSeveralGroups() {
        BlockingQueue<String> groups = new LinkedBlockingQueue<>();
        start(App.options().groups("default", "refunds"), message -> groups.add(message.getGroup()));
        channel.awaitClients(2, App.LONG);
        channel.publish(Message.builder("t", "{}").group("refunds").build());
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        assertEquals(java.util.Set.of("default", "refunds"), java.util.Set.of(take(groups), take(groups)));
    }

    @Test
    void refusesThePlatformsAddressWithoutAClientForTokens() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class,
                () -> new WebSocketMessageConsumer(
                        "wss://mc.api.taobao.com/", App.KEY, App.SECRET, App.options(), message -> {}));
        assertEquals(
                "mc.api.taobao.com wants a token from taobao.tmc.auth.get: set ConsumerOptions.tokenClient(client)",
                refusal.getMessage());
    }

    @Test
    void saysWhyItIsNotConnected() throws InterruptedException {
        BlockingQueue<Throwable> causes = new LinkedBlockingQueue<>();
        ConsumerListener listener = new ConsumerListener() {
            @Override
            public void stateChanged(String group, ConnectionState state, Throwable cause) {
                if (cause != null) {
                    causes.add(cause);
                }
            }
        };
        WebSocketMessageConsumer consumer = new WebSocketMessageConsumer(
                channel.url(), App.KEY, "another-secret", App.options().listener(listener), message -> {});
        consumers.add(consumer);
        consumer.start();
        assertEquals(
                "the platform refused the connection with status 401, flag 1: sign is invalid",
                causes.take().getMessage());
    }

    private WebSocketMessageConsumer connected(ConsumerOptions options) {
        WebSocketMessageConsumer consumer = start(options, message -> {});
        channel.awaitConfirmed(channel.publish("t", "{}"), App.LONG);
        return consumer;
    }

    private static String take(BlockingQueue<String> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertTimely(CountDownLatch latch) {
        try {
            assertTrue(latch.await(App.LONG.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
