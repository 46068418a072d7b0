package dev.topaz.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.topaz.messages.frame.Frame;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Timers of a consumer that meet an Error, as a process does that is short of memory or of threads. */
@Timeout(300)
class BrokenTimersTest extends WithoutLog {
    private static final URI ADDRESS = URI.create("ws://127.0.0.1:1/");

    /** Threads that run what is due, and tasks that a test runs by hand. */
    private static final class Scheduler extends ScheduledThreadPoolExecutor implements AutoCloseable {
        private final List<Runnable> tasks = new ArrayList<>();
        private int failing = -1;

        Scheduler() {
            super(1, Threads.named("test"));
        }

        /** Fails as the JDK does where the system gives no thread: the task is in the queue nevertheless. */
        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            tasks.add(task);
            if (tasks.size() - 1 == failing) {
                throw new OutOfMemoryError("unable to create native thread, on purpose");
            }
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }

        @Override
        public void close() {
            shutdownNow();
        }
    }

    @AutoClose
    private final Scheduler scheduler = new Scheduler();

    private final ConsumerOptions options = new ConsumerOptions().heartbeatInterval(Duration.ofMillis(1));

    @Test
    void aTaskThatThrowsIsRunAgain() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(3);
        RepeatedTask task = new RepeatedTask(
                () -> {
                    throw new StackOverflowError("thrown on purpose");
                },
                e -> failures.countDown());
        scheduler.scheduleWithFixedDelay(task, 0, 1, TimeUnit.NANOSECONDS);
        failures.await();
    }

    /** A connection without a heartbeat would never be known to be dead. */
    @Test
    void aHeartbeatThatThrowsEndsItsConnection() throws Exception {
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        ChannelSocket socket = new ChannelSocket(ADDRESS, options, new ChannelSocket.Events() {
            @Override
            public void opened(ChannelSocket opened) {}

            @Override
            public void received(ChannelSocket from, Frame frame) {}

            @Override
            public void drained() {}

            @Override
            public void ended(ChannelSocket at, Throwable cause) {
                ended.complete(cause);
            }
        });
        Error failure = new StackOverflowError("thrown on purpose");
        BooleanSupplier isReading = () -> {
            throw failure;
        };
        Heartbeat.start(socket, scheduler, options, isReading);
        assertSame(failure, ended.get());
    }

    /** The timer that would end it is in the queue although it was refused; it must not begin a second row of attempts. */
    @Test
    void aConnectionThatCouldNotBeOpenedIsMadeAgainOnce() {
        scheduler.failing = 1;
        ConsumerContext context = new ConsumerContext(options, message -> {}, scheduler);
        ClientFrames frames = new ClientFrames("12345678", "a-fictional-secret", "default");
        GroupConnection connection = new GroupConnection(context, ADDRESS, frames, "default");
        connection.start();
        Runnable connecting = scheduler.tasks.get(0);
        connecting.run();
        Runnable timer = scheduler.tasks.get(1);
        timer.run();

        assertEquals(3, scheduler.tasks.size(), "the first attempt, its timer, and the next attempt");
        assertEquals(ConnectionState.DISCONNECTED, connection.state());
        connection.close();
    }
}
