package dev.topaz.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One question to Redis: answered or given up in time, whatever the connection does. */
final class Question<T> {
    private final Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> question;
    private final Circuit circuit;
    private final Duration timeout;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    Question(
            Function<RedisAsyncCommands<String, byte[]>, CompletionStage<T>> question,
            Circuit circuit,
            Duration timeout) {
        this.question = question;
        this.circuit = circuit;
        this.timeout = timeout;
    }

    /** Asks; what comes back fails with a {@link RedisUnreachableException}, if it does. */
    CompletableFuture<T> over(Pipe pipe) {
        CompletableFuture<?> unused = pipe.commands().whenComplete((commands, failed) -> {
            if (commands == null) {
                answer.completeExceptionally(failed);
            } else if (!answer.isDone()) {
                askOver(commands);
            }
        });
        return answer.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(value -> {
                    circuit.succeeded();
                    return value;
                })
                .exceptionallyCompose(failed -> CompletableFuture.failedFuture(away(failed)));
    }

    private void askOver(RedisAsyncCommands<String, byte[]> commands) {
        CompletionStage<T> asked;
        try {
            asked = question.apply(commands);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
            return;
        }
        asked.whenComplete((value, failed) -> {
            if (failed == null) {
                answer.complete(value);
            } else {
                answer.completeExceptionally(failed);
            }
        });
    }

    private RedisUnreachableException away(Throwable failed) {
        circuit.failed();
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        String why = cause instanceof TimeoutException
                ? "did not answer within " + timeout.toMillis() + " ms"
                : "cannot be asked: " + cause.getMessage();
        return new RedisUnreachableException("Redis " + why, cause);
    }
}
