package dev.topaz.runtime.token;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One refresh at a time over all processes: takes the lease or waits for who has it, looks again, asks the platform, and keeps
 * the result.
 */
final class Refresh {
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final CheckedStore store;
    private final TokenRefresher refresher;
    private final SessionOptions options;
    private final Clock clock;
    private final ShortLives lives;
    private final UnsavedTokens unsaved;

    Refresh(CheckedStore store, TokenRefresher refresher, SessionOptions options) {
        this.store = store;
        this.refresher = refresher;
        this.options = options;
        this.clock = options.clock();
        this.lives = new ShortLives(options.margin());
        this.unsaved = new UnsavedTokens(store);
    }

    /** Returns the token that is to be used in the place of one that is due. */
    Token of(String account, Token due) throws InterruptedException {
        Optional<Token> fresh = attempt(account, due);
        while (!fresh.isPresent()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            fresh = attempt(account, due);
        }
        return fresh.get();
    }

    /** Returns whether a token should be refreshed now. */
    boolean isDue(String account, Token token) {
        Instant now = clock.instant();
        return !now.isBefore(lives.dueAt(account, token, token.expiresAt(options.levels()), now));
    }

    /** Tries once; returns empty while another process refreshes the token. */
    private Optional<Token> attempt(String account, Token due) throws InterruptedException {
        Optional<TokenStore.Lease> lease = store.lease(account, options.lease());
        try {
            Token now = store.find(account);
            boolean isNew = !now.isSameAs(due) && !now.isExpired(clock.instant());
            if (isNew || !isDue(account, now)) {
                return Optional.of(now);
            }
            return lease.isPresent() ? Optional.of(exchange(account, now)) : Optional.empty();
        } finally {
            lease.ifPresent(store::release);
        }
    }

    private Token exchange(String account, Token old) throws InterruptedException {
        long begin = System.nanoTime();
        Optional<Token> given = unsaved.inPlaceOf(account, old);
        Token fresh = given.isPresent() ? given.get() : ask(account, old);
        boolean isKept = unsaved.store(account, old, fresh);
        options.onRefresh().accept(account, Duration.ofNanos(System.nanoTime() - begin));
        // Not kept: the seller has authorised anew meanwhile, and that is what holds.
        return isKept ? fresh : store.find(account);
    }

    private Token ask(String account, Token old) throws InterruptedException {
        if (!old.isRefreshable(clock.instant())) {
            throw authoriseAgain(account);
        }
        Token fresh;
        try {
            fresh = refresher.refresh(old);
        } catch (InterruptedException e) {
            throw e;
        } catch (TokenException e) {
            throw new TokenException(e.reason(), "account " + account + ": " + e.getMessage() + hint(e.reason()), e);
        } catch (Exception e) {
            // Not its message, which may hold what was sent.
            throw new TokenException(Reason.FAILED, "the token of account " + account + " could not be refreshed", e);
        }
        if (fresh.isExpired(clock.instant())) {
            throw new TokenException(
                    Reason.FAILED, "account " + account + " got a token that has expired already", null);
        }
        return fresh.refreshToken().isEmpty() ? fresh.refreshableAs(old) : fresh;
    }

    /** A refresh token is good once. Who used it may have ended before the new one was stored. */
    private static String hint(Reason reason) {
        return reason == Reason.REFUSED
                ? "; if the refresh token was used by a process that has not stored the new token yet, this passes when it does;"
                        + " if that process has ended, the seller has to authorise the app again"
                : "";
    }

    /** Stores what the store has not taken yet. */
    void flush(Duration maxWait) throws InterruptedException {
        unsaved.flush(maxWait, options.onFailure());
    }

    static TokenException authoriseAgain(String account) {
        return new TokenException(
                Reason.NOT_AUTHORISED,
                "the token of account " + account
                        + " has expired and cannot be refreshed: the seller has to authorise the app again",
                null);
    }
}
