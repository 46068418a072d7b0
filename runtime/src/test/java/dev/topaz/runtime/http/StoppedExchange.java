package dev.topaz.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One exchange in a thread of its own that something stops from outside. */
final class StoppedExchange {
    private final CompletableFuture<Throwable> end = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean wasInterrupted;

    StoppedExchange(Transport transport, HttpCall call) {
        this.thread = new Thread(() -> run(transport, call), "exchange");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Transport transport, HttpCall call) {
        try {
            end.completeExceptionally(new AssertionError("answered: " + transport.exchange(call)));
        } catch (IOException | RuntimeException | Error e) {
            wasInterrupted = Thread.currentThread().isInterrupted();
            end.complete(e);
        }
    }

    Thread thread() {
        return thread;
    }

    boolean wasInterruptedAtItsEnd() {
        return wasInterrupted;
    }

    /** Returns why the exchange failed, when it has. */
    Throwable failure() throws Exception {
        return end.get(300, TimeUnit.SECONDS);
    }

    /** The reason is the failure itself where the call may have arrived, and the cause of a {@link NotSentException} elsewhere. */
    void assertFailsWith(Class<? extends IOException> reason, Stage stage) throws Exception {
        Throwable failure = failure();
        assertEquals(!stage.mayHaveArrived(), failure instanceof NotSentException, TransportUnderTest.trace(failure));
        assertInstanceOf(
                reason, stage.mayHaveArrived() ? failure : failure.getCause(), TransportUnderTest.trace(failure));
        assertFalse(TransportUnderTest.trace(failure).contains("fictional"), TransportUnderTest.trace(failure));
    }
}
