package dev.topaz.runtime.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Carries a cancellation from a stage to the one that it came from, which {@link CompletableFuture} does not do. */
public final class Cancellation {
    private Cancellation() {}

    /** The result, whose cancellation now cancels the source as well. */
    public static <T> CompletableFuture<T> linked(CompletableFuture<T> result, Future<?> source) {
        // Named so that nobody waits for it: the result itself is what the caller has.
        CompletableFuture<T> unused = result.whenComplete((done, failed) -> {
            if (result.isCancelled()) {
                source.cancel(true);
            }
        });
        return result;
    }
}
