package dev.topaz.redis;

import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** One query to Redis, which ends in time: it is answered, or it fails. */
final class RedisQuery<T> {
    private final Function<RedisClusterAsyncCommands<String, byte[]>, CompletionStage<T>> query;
    private final LinkHealth health;
    private final Duration timeout;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private volatile boolean isConnected;

    RedisQuery(
            Function<RedisClusterAsyncCommands<String, byte[]>, CompletionStage<T>> query,
            LinkHealth health,
            Duration timeout) {
        this.query = query;
        this.health = health;
        this.timeout = timeout;
    }

    /** Sends the query; the future fails with a {@link RedisUnreachableException}. */
    CompletableFuture<T> over(LinkConnector connector) {
        CompletableFuture<?> unused = connector.commands().whenComplete((commands, failed) -> {
            if (commands == null) {
                answer.completeExceptionally(failed);
            } else if (!answer.isDone()) {
                isConnected = true;
                askOver(commands);
            }
        });
        return answer.orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(value -> {
                    health.succeeded();
                    return value;
                })
                .exceptionallyCompose(failed -> CompletableFuture.failedFuture(away(failed)));
    }

    private void askOver(RedisClusterAsyncCommands<String, byte[]> commands) {
        CompletionStage<T> asked;
        try {
            asked = query.apply(commands);
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
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        String why = cause instanceof TimeoutException ? timedOut() : "cannot be asked: " + words(cause);
        RedisUnreachableException away = new RedisUnreachableException("Redis " + why, cause);
        health.failed(away, cause);
        return away;
    }

    private String timedOut() {
        String within = " within " + timeout.toMillis() + " ms";
        return isConnected
                ? "did not answer" + within
                : "did not open a connection" + within
                        + ": it stands still, or one side talks TLS and the other does not";
    }

    /** Returns the message; that of Redis or of the system is often in a cause behind the first. */
    private static String words(Throwable failure) {
        Throwable first = Failures.first(failure);
        return first == failure || failure.getMessage() == null
                ? Failures.firstLine(first)
                : Failures.firstLine(failure) + ": " + Failures.firstLine(first);
    }
}
