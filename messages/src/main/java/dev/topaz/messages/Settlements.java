package dev.topaz.messages;

import dev.topaz.runtime.log.GuardedLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.logging.Level;

/**
 * The outcomes that the platform has not been told yet, in order. A thread of their own sends them, as many at once as have come
 * meanwhile. What cannot be sent now waits for the next connection; a delivery keeps its place in hand until then, so there are never
 * more of them than messages may be in hand.
 */
final class Settlements {
    private static final GuardedLog LOG = new GuardedLog("dev.topaz.messages");

    /** At most so many in one write. */
    private static final int BATCH = 256;

    private final Queue<Settlement> queue = new ConcurrentLinkedQueue<>();
    /** How often flush() was called since the thread was done last. */
    private final AtomicInteger requests = new AtomicInteger();
    /** Taken from the queue, and not sent yet; used by the thread alone. */
    private final List<Settlement> batch = new ArrayList<>();

    private final Predicate<List<Settlement>> sender;
    private final ExecutorService thread;

    /** @param sender sends some, or returns false when there is no connection; called by one thread at a time */
    Settlements(String group, Predicate<List<Settlement>> sender) {
        this.sender = sender;
        this.thread = Executors.newSingleThreadExecutor(Threads.named("confirm-" + group));
    }

    void add(Settlement settlement) {
        queue.add(settlement);
        flush();
    }

    /** Sends all that wait. A thread that is already sending starts over instead, because there may be a connection by then. */
    void flush() {
        if (requests.getAndIncrement() == 0) {
            try {
                thread.execute(this::sendAll);
            } catch (RejectedExecutionException e) {
                // Closed: the platform delivers again what it was not told of.
            } catch (Error e) {
                // The system gives no thread; the next outcome asks for one again.
                requests.set(0);
                LOG.log(Level.WARNING, "outcomes of messages could not be sent; the next attempt sends them", e);
            }
        }
    }

    void close() {
        thread.shutdown();
    }

    private void sendAll() {
        int answered = 1;
        while (answered != 0) {
            sendWaiting();
            answered = requests.addAndGet(-answered);
        }
    }

    private void sendWaiting() {
        try {
            while (hasNext() && sender.test(batch)) {
                batch.clear();
            }
        } catch (RuntimeException | Error e) {
            // They wait as if there were no connection. After an Error too: there is no other thread to send them.
            LOG.log(Level.WARNING, "outcomes of messages could not be sent; the next attempt sends them", e);
        }
    }

    private boolean hasNext() {
        while (batch.size() < BATCH && !queue.isEmpty()) {
            batch.add(queue.remove());
        }
        return !batch.isEmpty();
    }
}
