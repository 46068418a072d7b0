package dev.topaz.runtime.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Runs one exchange in a thread of its own, so that a test can look at it from outside. */
public final class AsyncExchange {
    private AsyncExchange() {}

    /** Starts an exchange; cancelling the future cancels the call. */
    public static CompletableFuture<HttpAnswer> send(Transport transport, HttpCall call) {
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        answer.whenComplete((received, failed) -> {
            if (answer.isCancelled()) {
                call.cancellation().cancel();
            }
        });
        Thread thread = new Thread(
                () -> {
                    try {
                        answer.complete(transport.exchange(call));
                    } catch (IOException | RuntimeException | Error e) {
                        answer.completeExceptionally(e);
                    }
                },
                "exchange");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }
}
