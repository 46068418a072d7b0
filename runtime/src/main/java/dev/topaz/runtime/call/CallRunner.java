package dev.topaz.runtime.call;

import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.http.FailureReason;
import dev.topaz.runtime.observe.CallListener;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs calls through the chain, each in the thread of its caller, and tells listeners how they begin and end. */
public final class CallRunner {
    private final String appKey;
    private final CallListener listener;
    private final TimeSource time;
    private final Handler<Call, CallResult> chain;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param listener must not throw */
    public CallRunner(String appKey, CallListener listener, TimeSource time, Handler<Call, CallResult> chain) {
        this.appKey = appKey;
        this.listener = listener;
        this.time = time;
        this.chain = chain;
    }

    /**
     * Runs one call to its end. The observer hears of the end before the caller does, so that meters are right when the call
     * returns.
     *
     * @param cancellation ends the call from another thread
     */
    public CallResult run(Call call, Cancellation cancellation) {
        return run(call, cancellation, now(), listener);
    }

    /**
     * Does the same for a call that may have waited for a thread.
     *
     * @param entered when the caller made the call, which its deadline counts from
     * @param told the listener of the caller
     */
    CallResult run(Call call, Cancellation cancellation, long entered, CallListener told) {
        CallObserver observer = told.begins(appKey, call.apiName());
        CallContext context =
                new CallContext(time, entered, call.settings().deadline(), observer, cancellation, closed);
        Outcome outcome = Outcome.BROKEN;
        try {
            CallResult result = explained(call, context, handle(call, context));
            outcome = result.outcome();
            return result;
        } finally {
            // Whoever cancels a call gets no result any more; a client that is closed still gives it.
            boolean isGivenUp = cancellation.isCancelled() && !isClosed();
            observer.ends(isGivenUp ? Outcome.CANCELLED : outcome, context.attempts(), context.elapsed());
        }
    }

    /** Returns the time from which the deadline of a call that is made now counts. */
    long now() {
        return time.nanoTime();
    }

    /** Returns the listener of a call that this thread makes, and another one runs. */
    CallListener callersListener() {
        return listener.captureContext();
    }

    /** Lets no call send anything more. One that waits for its next attempt learns it when the wait is over. */
    public void close() {
        closed.set(true);
    }

    /** Returns whether the client was closed. */
    public boolean isClosed() {
        return closed.get();
    }

    /** Says that the client was closed where that stopped the call: what failed underneath says only how. */
    private CallResult explained(Call call, CallContext context, CallResult result) {
        boolean isStopped = isClosed() && context.cancellation().isCancelled();
        return isStopped ? result.stoppedByClosing(call.apiName()) : result;
    }

    private CallResult handle(Call call, CallContext context) {
        try {
            return chain.handle(call, context);
        } catch (InterruptedException e) {
            boolean isCancelled = context.cancellation().isCancelled();
            if (!isCancelled) {
                Thread.currentThread().interrupt();
            }
            CallResult stopped = TransportFailure.stopped(
                    call.apiName(), isCancelled ? FailureReason.CANCELLED : FailureReason.INTERRUPTED, e);
            return context.mayHaveActed() ? stopped.afterPossibleEffect() : stopped;
        }
    }
}
