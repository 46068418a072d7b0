package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.Message;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How a message gets to its handler, and what the platform is told of it. */
class MessageConsumerTest extends ConsumerFixture {
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
    void takesABurstOfAHundredThousand() {
        AtomicInteger handled = new AtomicInteger();
        start(App.options(), message -> handled.incrementAndGet());
        channel.publishBurst("t", 100_000, i -> "{\"tid\":" + i + "}");
        channel.awaitConfirmedCount(100_000, Duration.ofMinutes(5));
        assertEquals(100_000, handled.get());
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

    private static String take(BlockingQueue<String> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
