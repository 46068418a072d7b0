package dev.topaz.messages;

import dev.topaz.messages.frame.Frame;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The messages that were sent and not yet acknowledged, by flag. */
final class PendingSends {
    private final AtomicInteger lastFlag = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Frame>> waiting = new ConcurrentHashMap<>();

    /** Returns a flag that no other waits with; flags are positive. */
    int newFlag() {
        return lastFlag.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
    }

    /** Returns what the acknowledgement will arrive in; to be called before the message is sent. */
    CompletableFuture<Frame> expect(int flag) {
        CompletableFuture<Frame> acknowledgement = new CompletableFuture<>();
        waiting.put(flag, acknowledgement);
        return acknowledgement;
    }

    /** Returns whether a send waited for it. */
    boolean acknowledge(Frame acknowledgement) {
        CompletableFuture<Frame> sent = waiting.get(acknowledgement.flag());
        return sent != null && sent.complete(acknowledgement);
    }

    void forget(int flag) {
        waiting.remove(flag);
    }

    /** Fails all sends that wait: the connection has ended. */
    void failAll(Throwable cause) {
        for (CompletableFuture<Frame> each : waiting.values()) {
            each.completeExceptionally(cause);
        }
    }

    /** @throws MessageException when the platform refused, or did not answer in time */
    static void await(CompletableFuture<Frame> expected, Duration timeout) throws InterruptedException {
        try {
            Frame acknowledgement = expected.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (acknowledgement.status() != 0) {
                throw new MessageException(
                        "the platform refused the message with status " + acknowledgement.status() + ": "
                                + acknowledgement.statusPhrase(),
                        acknowledgement.status(),
                        null);
            }
        } catch (TimeoutException e) {
            throw new MessageException(
                    "the platform did not acknowledge the message within " + timeout + "; it may have arrived", e);
        } catch (ExecutionException e) {
            throw new MessageException(
                    "the connection ended before the message was acknowledged; it may have arrived", e.getCause());
        }
    }
}
