package dev.topaz.messages;

import dev.topaz.runtime.log.GuardedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on a bounded number of threads, which start when they are needed. Wakes one thread at a time, which wakes the next one
 * if tasks are left when it has taken one: tasks that take no time are run by few threads, and slow ones by as many as there are. The
 * pool of the JDK wakes a thread for each task, which costs more than handling a short message.
 */
final class HandlerThreads implements Executor {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    private final int max;
    private final ThreadFactory factory;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Object lock = new Object();
    // Written under the lock, and read without it where a thread need not be woken.
    private volatile int started;
    private volatile int idle;
    /** Whether a thread was woken or started, and has not looked for a task yet. */
    private volatile boolean isWaking;

    private volatile boolean isShutDown;
    /** Whether tasks that have not begun are dropped, those too that a task adds which is running still. */
    private volatile boolean dropsTasks;

    private final List<Thread> threads = new ArrayList<>();

    HandlerThreads(int max, ThreadFactory factory) {
        this.max = max;
        this.factory = factory;
    }

    @Override
    public void execute(Runnable task) {
        add(task);
        wake();
    }

    /** Adds a task that a thread takes which is awake, or that {@link #wake} wakes; for callers that add several. */
    void add(Runnable task) {
        tasks.add(task);
    }

    /** Wakes threads, which run the tasks that were added. */
    void wake() {
        if (isWaking || (idle == 0 && started == max) || tasks.isEmpty()) {
            return;
        }
        synchronized (lock) {
            if (isWaking || isShutDown) {
                return;
            }
            if (idle > 0) {
                isWaking = true;
                lock.notify();
            } else if (started < max) {
                start();
            }
        }
    }

    /** Starts one more. Where the system gives no thread, those that run take the task, or the next wake-up tries again. */
    private void start() {
        Thread thread = factory.newThread(this::work);
        isWaking = true;
        try {
            thread.start();
        } catch (Error e) {
            // An OutOfMemoryError is how a JVM says that the system has no thread to give.
            isWaking = false;
            LOG.log(Level.WARNING, "no thread could be started for the messages that wait", e);
            return;
        }
        threads.add(thread);
        started = threads.size();
    }

    /** Ends the threads when no task is left. */
    void shutdown() {
        synchronized (lock) {
            isShutDown = true;
            lock.notifyAll();
        }
    }

    /** Drops the tasks that have not begun, and interrupts the others. */
    void shutdownNow() {
        synchronized (lock) {
            dropsTasks = true;
            tasks.clear();
            shutdown();
            threads.forEach(Thread::interrupt);
        }
    }

    private void work() {
        for (Runnable task = first(); task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable e) {
                // The next message must not pay for what a listener threw.
                LOG.log(Level.WARNING, "a thread that handles messages failed", e);
            }
            forgetInterrupt();
        }
    }

    /** Clears an interrupt that one handler left behind, so that it does not reach the handler of the next message. */
    private static void forgetInterrupt() {
        boolean unused = Thread.interrupted();
    }

    private @Nullable Runnable first() {
        isWaking = false;
        @Nullable Runnable task = poll();
        wake();
        return task == null ? next() : task;
    }

    private @Nullable Runnable next() {
        @Nullable Runnable task = poll();
        if (task == null) {
            task = await();
            wake();
        }
        return task;
    }

    private @Nullable Runnable poll() {
        return dropsTasks ? null : tasks.poll();
    }

    private @Nullable Runnable await() {
        synchronized (lock) {
            idle++;
            @Nullable Runnable task = poll();
            while (task == null && !isShutDown) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    // What a handler left behind, or shutdownNow(), which the loop asks about.
                }
                isWaking = false;
                task = poll();
            }
            idle--;
            return task;
        }
    }
}
