package dev.topaz.runtime.token;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One refresh that all callers of an account share, and what it came to for a while afterwards. */
final class SharedRefresh {
    private final String account;
    private final Token due;
    private final Clock clock;
    private final Instant start;
    private final CompletableFuture<Token> outcome = new CompletableFuture<>();
    private final CompletableFuture<Token> result;
    private final FutureTask<@Nullable Void> task;
    private volatile @Nullable Instant end;

    /** @param onFailure hears of a failure before anybody who waits does */
    SharedRefresh(String account, Token due, Clock clock, Callable<Token> refresh, Consumer<Throwable> onFailure) {
        this.account = account;
        this.due = due;
        this.clock = clock;
        this.start = clock.instant();
        this.result = outcome.whenComplete((fresh, failure) -> {
            if (failure != null) {
                onFailure.accept(failure);
            }
        });
        this.task = new FutureTask<>(() -> run(refresh), null);
    }

    void start(Executor executor) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            complete(null, failure(Reason.FAILED, "could not be refreshed: the executor takes no work", e));
        } catch (RuntimeException | Error e) {
            // Such as an OutOfMemoryError where the system gives no thread: those who wait must hear of it.
            complete(null, failure(Reason.FAILED, "could not be refreshed: the executor failed", e));
        }
    }

    /** Gives up a refresh that does not end, whoever waits for it. */
    void abandon() {
        task.cancel(true);
        outcome.completeExceptionally(failure(Reason.TIMED_OUT, "could not be refreshed: that did not end", null));
    }

    /** Returns whether it is under way and has not been for longer than allowed. */
    boolean isInProgress(Duration longest) {
        return !result.isDone() && !clock.instant().isAfter(start.plus(longest));
    }

    /** Returns whether it ended within that time. */
    boolean hasJustCompleted(Duration pause) {
        Instant now = clock.instant();
        Instant ended = end;
        return ended != null && !now.isBefore(ended) && now.isBefore(ended.plus(pause));
    }

    /** Returns whether it was for this token, or brought it. */
    boolean concerns(Token token) {
        return token.isSameAs(due) || hasReplaced(token);
    }

    /** Returns a future of its own for each caller that holds this token. */
    CompletableFuture<Token> resultFor(Token token) {
        if (hasReplaced(token) && !token.equals(due) && token.isExpired(clock.instant())) {
            return failed(failure(Reason.REFUSED, "was refused by the platform, which had only just given it", null));
        }
        return result.thenApply(fresh -> fresh);
    }

    static <T> CompletableFuture<T> failed(Throwable failure) {
        CompletableFuture<T> future = new CompletableFuture<>();
        future.completeExceptionally(failure);
        return future;
    }

    private boolean hasReplaced(Token token) {
        return result.isDone() && !result.isCompletedExceptionally() && token.isSameAs(result.join());
    }

    private void run(Callable<Token> refresh) {
        try {
            complete(refresh.call(), null);
        } catch (InterruptedException e) {
            if (!task.isCancelled()) {
                // Of whoever owns the thread, who has to see it.
                Thread.currentThread().interrupt();
            }
            complete(null, failure(Reason.TIMED_OUT, "could not be refreshed: that was interrupted", e));
        } catch (Throwable e) {
            // Whatever it is, those who wait must hear of it.
            complete(null, e);
        }
    }

    private void complete(@Nullable Token fresh, @Nullable Throwable failure) {
        end = clock.instant();
        if (fresh != null) {
            outcome.complete(fresh);
        } else {
            outcome.completeExceptionally(failure != null ? failure : new NullPointerException("no token"));
        }
    }

    private TokenException failure(Reason reason, String what, @Nullable Throwable cause) {
        return new TokenException(reason, "the token of account " + account + " " + what, cause);
    }
}
