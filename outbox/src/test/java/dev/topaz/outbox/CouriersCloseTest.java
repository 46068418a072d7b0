package dev.topaz.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.topaz.runtime.TopTransportException;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.retry.RetryAdvice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How couriers end. */
@Timeout(300)
class CouriersCloseTest extends CouriersOnH2 {
    @Test
    void closingSignalsAllCouriersBeforeItWaitsAndBeginsNoEvent() throws Exception {
        for (int i = 0; i < 20; i++) {
            add("s", "a" + i);
        }
        CountDownLatch underWay = new CountDownLatch(4);
        CountDownLatch answers = new CountDownLatch(1);
        Couriers couriers = start(
                (event, session) -> {
                    underWay.countDown();
                    awaitQuietly(answers);
                    return DELIVERED;
                },
                new OutboxOptions().couriers(4).closeTimeout(Duration.ofMinutes(5)));
        underWay.await();
        Thread closer = new Thread(couriers::close);
        closer.start();
        await(() -> closer.getState() == Thread.State.TIMED_WAITING);
        answers.countDown();
        closer.join();

        assertEquals(4, sent.size());
        assertEquals(16, store.backlog().waiting());
    }

    @Test
    void closingEndsInItsTimeAlthoughThePlatformDoesNotAnswer() throws Exception {
        add("s", "a");
        CountDownLatch underWay = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        Couriers couriers = start(
                (event, session) -> {
                    underWay.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        interrupted.incrementAndGet();
                    }
                    throw new TopTransportException(
                            FailureReason.INTERRUPTED, RetryAdvice.IF_IDEMPOTENT, "interrupted", null);
                },
                new OutboxOptions().couriers(1).closeTimeout(Duration.ofMillis(500)));
        underWay.await();
        couriers.close();

        // It ends by itself if it is interrupted late.
        await(() -> interrupted.get() == 1);
        assertEquals(1, store.backlog().waiting());
        assertEquals(Set.of("a"), sent.keySet());
    }

    /** As where the system has no more threads to give. */
    @Test
    void threadsThatHaveStartedEndWhenAnotherCannotBeStarted() {
        List<Thread> made = new ArrayList<>();
        Delivery delivery = new Delivery(
                store,
                (event, session) -> DELIVERED,
                SessionSource.fixed("s"),
                new OutboxOptions().couriers(3).closeTimeout(Duration.ofMinutes(5)));
        Error failure = assertThrows(
                OutOfMemoryError.class,
                () -> Couriers.start(delivery, (task, name) -> {
                    Thread thread = made.size() < 2 ? new Thread(task, name) : new Unstartable(task, name);
                    made.add(thread);
                    return thread;
                }));

        assertEquals("unable to create native thread, on purpose", failure.getMessage());
        assertEquals(
                List.of(Thread.State.TERMINATED, Thread.State.TERMINATED, Thread.State.NEW, Thread.State.NEW),
                made.stream().map(Thread::getState).toList());
    }

    private static final class Unstartable extends Thread {
        Unstartable(Runnable task, String name) {
            super(task, name);
        }

        @Override
        public synchronized void start() {
            throw new OutOfMemoryError("unable to create native thread, on purpose");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
