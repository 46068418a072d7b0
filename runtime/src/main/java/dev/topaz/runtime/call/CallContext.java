package dev.topaz.runtime.call;

import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.observe.CallObserver;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What changes while one call is in flight. Used by the thread of that call alone, except for the cancellation. */
public final class CallContext {
    private final TimeSource time;
    private final long began;
    private final long deadline;
    private final CallObserver observer;
    private final Cancellation cancellation;
    private final AtomicBoolean clientClosed;
    private Map<String, String> addedHeaders = Collections.emptyMap();
    private int attempts;
    private int httpStatus;
    private boolean mayHaveActed;

    /**
     * Creates the context of a call.
     *
     * @param began when it was made, in the nanoseconds of the time source
     * @param observer must not throw
     * @param cancellation ends the call from another thread
     * @param clientClosed becomes true when the client is closed
     */
    CallContext(
            TimeSource time,
            long began,
            Duration deadline,
            CallObserver observer,
            Cancellation cancellation,
            AtomicBoolean clientClosed) {
        this.time = time;
        this.began = began;
        this.deadline = deadline.toNanos();
        this.observer = observer;
        this.cancellation = cancellation;
        this.clientClosed = clientClosed;
    }

    TimeSource time() {
        return time;
    }

    CallObserver observer() {
        return observer;
    }

    /** Returns whether an observer wants to know of attempts. */
    boolean isObserved() {
        return observer != CallObserver.NONE;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Returns how long the call has taken so far. */
    Duration elapsed() {
        return Duration.ofNanos(time.nanoTime() - began);
    }

    /** Returns how much time the call has left; zero or negative for none. */
    Duration remaining() {
        return Duration.ofNanos(deadline - (time.nanoTime() - began));
    }

    /** Returns how many attempts were sent. */
    int attempts() {
        return attempts;
    }

    /** Counts an attempt, and returns its number. */
    int nextAttempt() {
        httpStatus = 0;
        return ++attempts;
    }

    /** Returns the HTTP status that answered the latest attempt; 0 for none. */
    int httpStatus() {
        return httpStatus;
    }

    /** Records the HTTP status that answered the latest attempt. */
    void recordHttpStatus(int status) {
        httpStatus = status;
    }

    /** Returns whether an attempt that ended before may have had its effect. */
    boolean mayHaveActed() {
        return mayHaveActed;
    }

    /** Records that an attempt may have had its effect. */
    void recordPossibleEffect() {
        mayHaveActed = true;
    }

    /** Returns the headers that interceptors added. */
    Map<String, String> addedHeaders() {
        return addedHeaders;
    }

    /** Adds a header to every attempt; names are compared without case. */
    void addHeader(String name, String value) {
        if (addedHeaders.isEmpty()) {
            addedHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        }
        addedHeaders.remove(name);
        addedHeaders.put(name, value);
    }

    /** Returns whether the call must not send anything more. */
    boolean isStopped() {
        return Thread.currentThread().isInterrupted() || cancellation.isCancelled() || clientClosed.get();
    }

    /**
     * Stops a call that must not send anything more.
     *
     * @throws InterruptedException if the thread was interrupted, the call was cancelled or the client was closed
     */
    void throwIfStopped() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the thread was interrupted");
        }
        if (clientClosed.get()) {
            // Nobody else cancels a call that runs in the thread of its caller.
            cancellation.cancel();
        }
        if (cancellation.isCancelled()) {
            throw new InterruptedException("the call was cancelled");
        }
    }

    /** Waits, and tells the observer why. */
    void pause(CallObserver.Reason reason, Duration wait) throws InterruptedException {
        if (wait.isZero() || wait.isNegative()) {
            return;
        }
        observer.waits(reason, wait);
        throwIfStopped();
        time.sleep(wait);
    }
}
