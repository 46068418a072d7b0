package dev.topaz.messages;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The messages in hand, never more than a limit, and those that were handled last. */
final class InFlight {
    /** So many times the limit are remembered: confirmations wait in the buffers of both sides, too. */
    private static final int REMEMBERED = 4;

    private final int limit;
    private final Semaphore places;
    private final Set<MessageKey> keys = ConcurrentHashMap.newKeySet();
    /** A confirmation is lost with its connection, and the message comes again. */
    private final LatestKeys<MessageKey> handled;

    private volatile boolean isClosed;

    InFlight(int limit) {
        this.limit = limit;
        this.places = new Semaphore(limit);
        this.handled = new LatestKeys<>(REMEMBERED * limit);
    }

    /** The result of {@link #enter}. */
    enum Entry {
        /** The message has a place. */
        ADMITTED,
        /** The message has a place now, and was handled before. */
        HANDLED_BEFORE,
        /** The same message has a place already. */
        DUPLICATE,
        /** No more messages are taken. */
        CLOSED
    }

    /**
     * Waits for a place.
     *
     * @param beforeWait called when there is none at once
     */
    Entry enter(MessageKey key, Runnable beforeWait) {
        if (keys.contains(key)) {
            return Entry.DUPLICATE;
        }
        if (!places.tryAcquire()) {
            beforeWait.run();
            places.acquireUninterruptibly();
        }
        return enterReserved(key);
    }

    private Entry addTo(MessageKey key) {
        if (keys.add(key)) {
            // Behind add(): leave() takes a key from the one set when it is in the other.
            return handled.contains(key) ? Entry.HANDLED_BEFORE : Entry.ADMITTED;
        }
        places.release();
        return Entry.DUPLICATE;
    }

    /** Passes the place on to the next that waits. */
    private Entry leaveClosed() {
        places.release();
        return Entry.CLOSED;
    }

    /** Remembers a message as handled; before it leaves. */
    void handled(MessageKey key) {
        handled.add(key);
    }

    void leave(Collection<MessageKey> all) {
        all.forEach(keys::remove);
        places.release(all.size());
    }

    /** Returns whether the next message would have to wait. */
    boolean isFull() {
        return places.availablePermits() == 0;
    }

    int size() {
        return keys.size();
    }

    /** Waits for at least so many places, and takes them and what else is free, at most so many. */
    int reserve(int least, int most) throws InterruptedException {
        places.acquire(least);
        int more = Math.min(most - least, places.availablePermits());
        return more > 0 && places.tryAcquire(more) ? least + more : least;
    }

    /** Takes a reserved place. */
    Entry enterReserved(MessageKey key) {
        return isClosed ? leaveClosed() : addTo(key);
    }

    /** Gives back reserved places that were not needed. */
    void giveBack(int reserved) {
        places.release(reserved);
    }

    /** Takes no more messages. */
    void close() {
        isClosed = true;
        // One that waits for a place passes it on to the next.
        places.release();
    }

    /** Waits until nothing is in hand. */
    boolean awaitEmpty(Duration timeout) throws InterruptedException {
        // One place more than the limit: that of close().
        boolean isEmpty = places.tryAcquire(limit + 1, timeout.toNanos(), TimeUnit.NANOSECONDS);
        if (isEmpty) {
            // Who still waits for a place, such as the thread that reads the connection, is to learn that none is given
            // any more.
            places.release(limit + 1);
        }
        return isEmpty;
    }
}
