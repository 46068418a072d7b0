package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.testdata.BrokenLog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class HandlerThreadsTest {
    private static final int THREADS = 4;

    private final Set<Thread> made = ConcurrentHashMap.newKeySet();
    private final HandlerThreads threads = new HandlerThreads(THREADS, this::thread);

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        made.add(thread);
        return thread;
    }

    @AfterEach
    void ends() {
        threads.shutdownNow();
    }

    @Test
    void tasksThatBlockRunOnAllThreadsAfterOneWakeUp() throws InterruptedException {
        CyclicBarrier allRun = new CyclicBarrier(THREADS);
        CountDownLatch ended = new CountDownLatch(3 * THREADS);
        for (int i = 0; i < 3 * THREADS; i++) {
            threads.add(() -> {
                await(allRun);
                ended.countDown();
            });
        }
        threads.wake();
        ended.await();
        assertEquals(THREADS, made.size());
    }

    @Test
    void aTaskBehindOneThatBlocksIsRun() throws InterruptedException {
        CountDownLatch ranBehind = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        threads.execute(() -> {
            await(ranBehind);
            ended.countDown();
        });
        threads.execute(ranBehind::countDown);
        ended.await();
    }

    @Test
    void aSingleTaskStartsASingleThread() throws InterruptedException {
        threads.execute(() -> {});
        threads.shutdown();
        for (Thread each : made) {
            each.join();
        }
        assertEquals(1, made.size());
    }

    @Test
    void neverRunsMoreTasksAtOnceThanThereAreThreads() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(1000);
        for (int i = 0; i < 1000; i++) {
            threads.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                ended.countDown();
            });
        }
        ended.await();
        assertTrue(most.get() <= THREADS, most + " at once");
        assertTrue(made.size() <= THREADS, made.size() + " threads");
    }

    /** Two producers, tasks that let each other run: a wake-up that is lost would leave tasks behind. */
    @Test
    void runsEveryTaskWhicheverThreadsAreIdle() throws InterruptedException {
        int count = 20_000;
        Semaphore ended = new Semaphore(0);
        for (int producer = 0; producer < 2; producer++) {
            thread(() -> {
                        for (int i = 0; i < count; i++) {
                            threads.execute(ended::release);
                            if (i % 64 == 0) {
                                Thread.yield();
                            }
                        }
                    })
                    .start();
        }
        ended.acquire(2 * count);
    }

    @Test
    void aThreadOutlivesATaskThatThrows() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(10 * THREADS);
        for (int i = 0; i < 10 * THREADS; i++) {
            threads.execute(() -> {
                ended.countDown();
                Thread.currentThread().interrupt();
                throw new AssertionError("thrown on purpose");
            });
        }
        ended.await();
        assertTrue(made.size() <= THREADS, made.size() + " threads");
    }

    /** Each thread that ends would take the place of one that works, for good. */
    @Test
    void aThreadOutlivesALogThatThrows() throws InterruptedException {
        try (BrokenLog log = new BrokenLog("dev.topaz.messages")) {
            CountDownLatch ended = new CountDownLatch(10 * THREADS);
            for (int i = 0; i < 10 * THREADS; i++) {
                threads.execute(() -> {
                    ended.countDown();
                    throw new AssertionError("thrown on purpose");
                });
            }
            log.awaitRecord();
            ended.await();
        }
    }

    @Test
    void shutdownRunsWhatWasAddedAndEndsTheThreads() throws InterruptedException {
        AtomicInteger ran = new AtomicInteger();
        CountDownLatch mayReturn = new CountDownLatch(1);
        threads.execute(() -> await(mayReturn));
        for (int i = 0; i < 100; i++) {
            threads.execute(ran::incrementAndGet);
        }
        threads.shutdown();
        mayReturn.countDown();
        for (Thread each : made) {
            each.join();
        }
        assertEquals(100, ran.get());
    }

    @Test
    void shutdownNowInterruptsWhatRunsAndDropsTheRest() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(THREADS);
        AtomicInteger dropped = new AtomicInteger();
        for (int i = 0; i < THREADS; i++) {
            threads.execute(() -> {
                running.countDown();
                await(new CountDownLatch(1));
            });
        }
        running.await();
        threads.execute(dropped::incrementAndGet);
        threads.shutdownNow();
        for (Thread each : made) {
            each.join();
        }
        assertEquals(0, dropped.get());
    }

    /** As the next message of an ordering key, which is added when the handler of the one before has returned. */
    @Test
    void shutdownNowDropsWhatATaskAddsThatItInterrupts() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger dropped = new AtomicInteger();
        threads.execute(() -> {
            running.countDown();
            await(new CountDownLatch(1));
            threads.execute(dropped::incrementAndGet);
        });
        running.await();
        threads.shutdownNow();
        for (Thread each : made) {
            each.join();
        }
        assertEquals(0, dropped.get());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // That is how shutdownNow() ends a task.
        }
    }
}
