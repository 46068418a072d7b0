package dev.topaz.runtime;

import dev.topaz.runtime.http.Cancellation;
import dev.topaz.runtime.http.HttpAnswer;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.Transport;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs blocking exchanges for the futures of this package, until calls run in the caller's thread. */
final class BlockingBridge {
    private static final int IDLE_SECONDS = 5;
    private static final Executor THREADS = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), BlockingBridge::thread);

    private BlockingBridge() {}

    /** A transport of tests that has futures already. */
    interface FutureTransport extends Transport {
        CompletableFuture<HttpAnswer> send(HttpCall call);
    }

    static CompletableFuture<HttpAnswer> send(Transport transport, HttpCall call) {
        if (transport instanceof FutureTransport futures) {
            return futures.send(call);
        }
        Cancellation cancellation = call.cancellation();
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        CompletableFuture<HttpAnswer> unused = answer.whenComplete((received, failed) -> {
            if (answer.isCancelled()) {
                cancellation.cancel();
            }
        });
        THREADS.execute(() -> {
            try {
                answer.complete(transport.exchange(call));
            } catch (IOException | RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Returns the result, whose cancellation now cancels the source as well. */
    static <T> CompletableFuture<T> linked(CompletableFuture<T> result, CompletableFuture<?> source) {
        CompletableFuture<T> unused = result.whenComplete((done, failed) -> {
            if (result.isCancelled()) {
                source.cancel(true);
            }
        });
        return result;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "topaz-call");
        thread.setDaemon(true);
        return thread;
    }
}
