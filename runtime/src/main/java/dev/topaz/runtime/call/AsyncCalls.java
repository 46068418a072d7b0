package dev.topaz.runtime.call;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<AsyncCall<?>> inFlight = ConcurrentHashMap.newKeySet();

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
        AsyncCall<T> started = new AsyncCall<>(runner, call, cases);
        inFlight.add(started);
        CompletableFuture<T> future = started.start(executor, cause -> noThread(call.apiName(), cause));
        // Named so that nobody waits for it: the caller has the future itself.
        CompletableFuture<T> unused = future.whenComplete((value, failure) -> inFlight.remove(started));
        if (runner.isClosed()) {
            // It may have come too late for close() to find it.
            started.clientClosed();
        }
        return future;
    }

    private CallResult noThread(String apiName, RejectedExecutionException cause) {
        return runner.isClosed()
                ? TransportFailure.clientClosed(apiName, cause)
                : TransportFailure.tooManyCalls(apiName, cause);
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

    /** Stops the calls that run, and fails those that wait for a thread; the runner is closed before. */
    @Override
    public void close() {
        inFlight.forEach(AsyncCall::clientClosed);
        own.ifPresent(ThreadPoolExecutor::shutdown);
    }
}
