package dev.topaz.messages;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A system that has no thread to give for a while. */
@Timeout(300)
class ThreadsThatCannotBeStartedTest {
    /** A thread that does not start the first times. */
    private static final class Reluctant extends Thread {
        private final AtomicInteger refusals;

        Reluctant(Runnable work, AtomicInteger refusals) {
            super(work);
            this.refusals = refusals;
            setDaemon(true);
        }

        @Override
        public synchronized void start() {
            if (refusals.getAndDecrement() > 0) {
                throw new OutOfMemoryError("unable to create native thread, on purpose");
            }
            super.start();
        }
    }

    @Test
    void tasksAreRunWhenThereAreThreadsAgain() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger(3);
        HandlerThreads threads = new HandlerThreads(2, work -> new Reluctant(work, refusals));
        CountDownLatch ran = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            threads.execute(ran::countDown);
        }
        ran.await();
        threads.shutdown();
    }

    /** One thread is enough to run all tasks, however many it asks for in vain. */
    @Test
    void theThreadsThatRunTakeTheTasksOfThoseThatDoNot() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger();
        HandlerThreads threads = new HandlerThreads(4, work -> new Reluctant(work, refusals));
        CountDownLatch first = new CountDownLatch(1);
        threads.execute(first::countDown);
        first.await();
        refusals.set(Integer.MAX_VALUE);
        CountDownLatch ran = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            threads.execute(ran::countDown);
        }
        ran.await();
        threads.shutdown();
    }
}
