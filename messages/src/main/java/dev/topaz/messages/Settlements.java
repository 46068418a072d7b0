package dev.topaz.messages;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The outcomes that the platform has not been told yet, in order. What cannot be sent now waits for the next connection; a
 * delivery keeps its place in hand until then, so there are never more of them than messages may be in hand.
 */
final class Settlements {
    private final Queue<Settlement> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isFlushing = new AtomicBoolean();
    private final Predicate<Settlement> sender;

    /** @param sender sends one, or returns false when there is no connection; called by one thread at a time */
    Settlements(Predicate<Settlement> sender) {
        this.sender = sender;
    }

    void add(Settlement settlement) {
        queue.add(settlement);
        flush();
    }

    /** Sends all that wait, unless another thread does so already. */
    void flush() {
        boolean isSending = true;
        while (isSending && !queue.isEmpty() && isFlushing.compareAndSet(false, true)) {
            try {
                isSending = sendAll();
            } finally {
                isFlushing.set(false);
            }
        }
    }

    private boolean sendAll() {
        for (Settlement next = queue.peek(); next != null; next = queue.peek()) {
            if (!sender.test(next)) {
                return false;
            }
            queue.remove();
        }
        return true;
    }
}
