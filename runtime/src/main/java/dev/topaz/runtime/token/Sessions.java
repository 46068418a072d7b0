package dev.topaz.runtime.token;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gives out session keys that are good, one for each account. Safe for use by many threads; create one for each app.
 *
 * <pre>{@code
 * Sessions sessions = new Sessions(store, new OAuthEndpoint(appKey, appSecret));
 * client.call(request, sessions.session("2054321"));
 * }</pre>
 *
 * <p>A token near its end is refreshed once, even if many threads ask. All of them wait for that refresh, and all of them get its
 * exception if it fails. While the old token is still good, they get that one instead, and {@link SessionOptions#onFailure} is told of
 * the failure. A failed refresh is not repeated before {@link SessionOptions#minRefreshInterval} is over.
 */
public final class Sessions implements AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

    private final CheckedStore store;
    private final Refresh refresh;
    private final SessionOptions options;
    private final ConcurrentMap<String, SharedRefresh> refreshes = new ConcurrentHashMap<>();

    /** Creates sessions with the default options. */
    public Sessions(TokenStore store, TokenRefresher refresher) {
        this(store, refresher, new SessionOptions());
    }

    /** Creates sessions with the given options. */
    public Sessions(TokenStore store, TokenRefresher refresher, SessionOptions options) {
        this.options = options;
        this.store = new CheckedStore(store);
        this.refresh = new Refresh(this.store, refresher, this.options);
    }

    /**
     * Returns a session key that is good for a call, refreshed if need be.
     *
     * @throws TokenException if there is none; its reason shows how that can be fixed
     */
    public String session(String account) {
        Token token = store.find(account);
        try {
            return current(account, token)
                    .get(options.waitTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .accessToken();
        } catch (ExecutionException e) {
            return stillGood(account, token, e.getCause());
        } catch (TimeoutException e) {
            return stillGood(account, token, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenException(Reason.TIMED_OUT, "interrupted while waiting for account " + account, e);
        }
    }

    /**
     * Returns the same without blocking. The future fails with a {@link TokenException}; cancelling it leaves the refresh to those who
     * share it. What depends on it may run on a thread that others need, so blocking work belongs on an executor of your own.
     */
    public CompletableFuture<String> sessionAsync(String account) {
        return found(account)
                .thenCompose(token -> inTime(current(account, token))
                        .handle((fresh, failure) ->
                                fresh != null ? fresh.accessToken() : stillGood(account, token, failure)));
    }

    /** Adds the time limit. Dependents of the future do not run on the thread that notices the time-out. */
    private CompletableFuture<Token> inTime(CompletableFuture<Token> token) {
        if (!token.isDone()) {
            Future<?> timeOut = RefreshThreads.TIME_OUTS.schedule(
                    () -> RefreshThreads.LOOK_UPS.execute(() -> token.completeExceptionally(new TimeoutException())),
                    options.waitTimeout().toMillis(),
                    TimeUnit.MILLISECONDS);
            CompletableFuture<Token> unused = token.whenComplete((fresh, failure) -> timeOut.cancel(false));
        }
        return token;
    }

    /**
     * Gives up a session key that the platform refused (code 27), so that the next call refreshes.
     *
     * @param session the key that was refused; if the account has another one by now, nothing happens
     */
    public void invalidate(String account, String session) {
        Token token = store.find(account);
        if (token.accessToken().equals(session)) {
            store.replace(account, token, token.ended());
        }
    }

    /**
     * Stores the refreshed tokens that the store has not taken yet, for 5 seconds at most; {@link SessionOptions#onFailure} is told of
     * those that are lost. Call it when the process ends. The store stays open.
     */
    @Override
    public void close() {
        try {
            refresh.flush(CLOSE_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Token> found(String account) {
        return CompletableFuture.supplyAsync(() -> store.find(account), RefreshThreads.LOOK_UPS);
    }

    private CompletableFuture<Token> current(String account, Token token) {
        if (!refresh.isDue(account, token)) {
            forgetRefresh(account);
            return CompletableFuture.completedFuture(token);
        }
        if (token.isRefreshable(now())) {
            return sharedRefresh(account, token).resultFor(token);
        }
        return token.isExpired(now())
                ? SharedRefresh.failed(Refresh.authoriseAgain(account))
                : CompletableFuture.completedFuture(token);
    }

    /** Returns the old session key, if its refresh failed but it can still be used. */
    private String stillGood(String account, Token old, @Nullable Throwable failure) {
        if (old.isExpired(now())) {
            throw told(account, failure);
        }
        return old.accessToken();
    }

    /** Returns the one refresh of an account: the one under way, the one that has just been, or a new one. */
    private SharedRefresh sharedRefresh(String account, Token token) {
        SharedRefresh mine = new SharedRefresh(
                account, token, options.clock(), () -> refresh.of(account, token), failure -> report(account, failure));
        while (true) {
            SharedRefresh last = refreshes.putIfAbsent(account, mine);
            if (last != null && isShared(last, token)) {
                return last;
            }
            if (last == null || refreshes.replace(account, last, mine)) {
                if (last != null) {
                    last.abandon();
                }
                mine.start(options.executor());
                return mine;
            }
        }
    }

    private boolean isShared(SharedRefresh last, Token token) {
        return isInProgress(last) || (last.hasJustCompleted(options.minRefreshInterval()) && last.concerns(token));
    }

    /** Forgets a refresh after the pause that follows it, so that its tokens are not kept. */
    private void forgetRefresh(String account) {
        SharedRefresh last = refreshes.get(account);
        if (last == null || isInProgress(last) || last.hasJustCompleted(options.minRefreshInterval())) {
            return;
        }
        if (refreshes.remove(account, last)) {
            last.abandon();
        }
    }

    private boolean isInProgress(SharedRefresh refresh) {
        // Twice the lease: once for another process's, once for its own.
        return refresh.isInProgress(options.lease().multipliedBy(2));
    }

    private void report(String account, Throwable failure) {
        options.onFailure().accept(account, told(account, failure));
    }

    /** Returns an exception of the caller's own: one that many threads throw has the stack of none of them. */
    private static TokenException told(String account, @Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TokenException) {
            return new TokenException(((TokenException) cause).reason(), String.valueOf(cause.getMessage()), cause);
        }
        if (cause instanceof TimeoutException) {
            return new TokenException(
                    Reason.TIMED_OUT,
                    "the token of account " + account + " is being refreshed, and that takes long",
                    cause);
        }
        return new TokenException(Reason.FAILED, "the token of account " + account + " could not be refreshed", cause);
    }

    private Instant now() {
        return options.clock().instant();
    }

    /** Returns a description without accounts and tokens. */
    @Override
    public String toString() {
        return "Sessions[margin " + options.margin() + "]";
    }
}
