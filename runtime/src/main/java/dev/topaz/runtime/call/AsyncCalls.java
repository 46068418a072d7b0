package dev.topaz.runtime.call;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs calls on an executor: the user's, or up to 64 daemon threads of this client, which end when they are idle. At most 10,000
 * calls wait for one of these threads; the next one fails at once.
 */
public final class AsyncCalls implements AutoCloseable {
    private static final int THREADS = 64;
    private static final int QUEUE = 10_000;
    private static final int IDLE_SECONDS = 5;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CallRunner runner;
    private final Executor executor;
    private final Optional<ThreadPoolExecutor> own;
    private volatile boolean closed;

    /** @param users the user's executor */
    public AsyncCalls(CallRunner runner, Optional<Executor> users) {
        this.runner = runner;
        this.own = users.isPresent() ? Optional.empty() : Optional.of(threads());
        this.executor = users.orElseGet(own::get);
    }

    /**
     * Starts a call.
     *
     * @param cases make what the future completes with, or throw what it fails with
     */
    public <T> CompletableFuture<T> start(Call call, CallResult.Cases<T> cases) {
        return new AsyncCall<>(runner, call, cases).start(executor, cause -> noThread(call.apiName(), cause));
    }

    private CallResult noThread(String apiName, RejectedExecutionException cause) {
        return closed ? TransportFailure.clientClosed(apiName, cause) : TransportFailure.tooManyCalls(apiName, cause);
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(QUEUE), AsyncCalls::thread);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(Runnable call) {
        Thread thread = new Thread(call, "topaz-call-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Interrupts the calls on threads of this client, and fails those that wait for one. */
    @Override
    public void close() {
        closed = true;
        if (own.isPresent()) {
            RejectedExecutionException cause = new RejectedExecutionException("the client was closed");
            for (Runnable waiting : own.get().shutdownNow()) {
                ((AsyncCall<?>) waiting).clientClosed(cause);
            }
        }
    }
}
