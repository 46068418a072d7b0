package dev.topaz.messages;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * The outcomes that the platform has not been told yet, in order. What cannot be sent now waits for the next connection; a
 * delivery keeps its place in hand until then, so there are never more of them than messages may be in hand.
 */
final class Settlements {
    private final Queue<Settlement> queue = new ConcurrentLinkedQueue<>();
    /** How often flush() was called since the last thread left it. */
    private final AtomicInteger requests = new AtomicInteger();

    private final Predicate<Settlement> sender;

    /** @param sender sends one, or returns false when there is no connection; called by one thread at a time */
    Settlements(Predicate<Settlement> sender) {
        this.sender = sender;
    }

    void add(Settlement settlement) {
        queue.add(settlement);
        flush();
    }

    /** Sends all that wait. While another thread does so, that one starts over instead: there may be a connection by then. */
    void flush() {
        if (requests.getAndIncrement() != 0) {
            return;
        }
        int answered = 1;
        while (answered != 0) {
            sendAll();
            answered = requests.addAndGet(-answered);
        }
    }

    private void sendAll() {
        Settlement next = queue.peek();
        while (next != null && sender.test(next)) {
            queue.remove();
            next = queue.peek();
        }
    }
}
