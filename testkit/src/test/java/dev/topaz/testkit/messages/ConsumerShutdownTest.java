package dev.topaz.testkit.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.topaz.messages.ConnectionState;
import dev.topaz.messages.ConsumerListener;
import dev.topaz.messages.ConsumerOptions;
import dev.topaz.messages.Message;
import dev.topaz.messages.WebSocketMessageConsumer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is in hand when a consumer is closed, and handlers that are slow. */
class ConsumerShutdownTest extends ConsumerFixture {
    @Test
    void finishesAndConfirmsWhatIsInHandWhenItIsClosed() throws InterruptedException {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayReturn = new CountDownLatch(1);
        AtomicInteger handled = new AtomicInteger();
        ConsumerOptions options = App.options().threads(2).maxInFlight(10);
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
}
