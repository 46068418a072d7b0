package dev.topaz.runtime.call;

import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.observe.CallListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call on a thread of an executor. When somebody else completes its future (a cancellation, a time-out), the exchange and
 * the waits of the call end.
 */
final class AsyncCall<T> implements Runnable {
    private final CallRunner runner;
    private final Call call;
    private final CallResult.Cases<T> cases;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final Cancellation cancellation = new Cancellation();
    private final long entered;
    private final CallListener listener;
    private @Nullable Thread worker;
    private boolean taken;
    private boolean interrupted;

    /** @param cases make what the future completes with, or throw what it fails with */
    AsyncCall(CallRunner runner, Call call, CallResult.Cases<T> cases) {
        this.runner = runner;
        this.call = call;
        this.cases = cases;
        this.entered = runner.now();
        this.listener = runner.callersListener();
    }

    /** @param refusal says why there is no thread for the call */
    CompletableFuture<T> start(Executor executor, Function<RejectedExecutionException, CallResult> refusal) {
        // Named so that nobody waits for it: the caller has the future itself.
        CompletableFuture<T> unused = future.whenComplete((value, failure) -> stop());
        try {
            executor.execute(this);
        } catch (RejectedExecutionException e) {
            complete(refusal.apply(e));
        } catch (RuntimeException | Error e) {
            // Such as an OutOfMemoryError where the system gives no thread.
            future.completeExceptionally(e);
        }
        return future;
    }

    /** Ends the call because the client was closed: at once if it waits for a thread, otherwise as soon as its thread has noticed. */
    void clientClosed() {
        if (take()) {
            complete(TransportFailure.clientClosed(call.apiName(), null));
        } else {
            stop();
        }
    }

    /** Returns whether nobody has taken the call before: it is run once or not at all. */
    private synchronized boolean take() {
        boolean isFirst = !taken;
        taken = true;
        return isFirst;
    }

    @Override
    public void run() {
        if (runner.isClosed()) {
            // A thread that closing has freed takes the next call before that one has been told.
            clientClosed();
            return;
        }
        if (!begin()) {
            return;
        }
        CallResult result;
        try {
            result = runner.run(call, cancellation, entered, listener);
        } catch (RuntimeException | Error e) {
            end();
            future.completeExceptionally(e);
            return;
        }
        end();
        complete(result);
    }

    private void complete(CallResult result) {
        try {
            future.complete(result.match(cases));
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    private synchronized boolean begin() {
        if (future.isDone() || !take()) {
            return false;
        }
        worker = Thread.currentThread();
        return true;
    }

    /** Clears the interrupt of this call, so that it does not reach the next call on the same thread. */
    private synchronized void end() {
        worker = null;
        if (interrupted) {
            boolean unused = Thread.interrupted();
        }
    }

    private void stop() {
        cancellation.cancel();
        synchronized (this) {
            Thread running = worker;
            if (running != null && running != Thread.currentThread()) {
                interrupted = true;
                running.interrupt();
            }
        }
    }
}
