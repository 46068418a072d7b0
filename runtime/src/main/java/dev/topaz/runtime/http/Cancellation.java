package dev.topaz.runtime.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Cancels a call from another thread. One-shot: a cancelled one stays cancelled. Safe for use by many threads.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * HttpCall call = new HttpCall(address, headers, body, timeout, cancellation);
 * scheduler.schedule(cancellation::cancel, 5, TimeUnit.SECONDS);
 * transport.exchange(call); // throws CancelledException after five seconds
 * }</pre>
 */
public final class Cancellation {
    private boolean cancelled;
    private List<Runnable> actions = Collections.emptyList();

    /** Creates a cancellation that has not been used. */
    public Cancellation() {}

    /** Removes an action that is no longer needed. */
    public interface Registration extends AutoCloseable {
        /** Removes the action; does nothing if it has run or was removed before. */
        @Override
        void close();
    }

    /** Returns whether {@link #cancel} was called. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Cancels, and runs the registered actions in this thread, each at most once. */
    public void cancel() {
        List<Runnable> toRun;
        synchronized (this) {
            cancelled = true;
            toRun = actions;
            actions = Collections.emptyList();
        }
        toRun.forEach(Runnable::run);
    }

    /**
     * Registers what a cancellation does; runs it at once, in this thread, if the cancellation has happened already.
     *
     * @param action must be quick and must not throw
     */
    public Registration onCancel(Runnable action) {
        synchronized (this) {
            if (!cancelled) {
                actions = actions.isEmpty() ? new ArrayList<>(2) : actions;
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private synchronized void remove(Runnable action) {
        if (!actions.isEmpty()) {
            actions.remove(action);
        }
    }
}
