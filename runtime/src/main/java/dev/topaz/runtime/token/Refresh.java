package dev.topaz.runtime.token;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    private final ConcurrentMap<String, Unsaved> unsaved = new ConcurrentHashMap<>();

    /** A token that the platform has given and the store has not taken yet: the old one may be used up, so it must not be lost. */
    private static final class Unsaved {
        private final Token old;
        private final Token fresh;

        Unsaved(Token old, Token fresh) {
            this.old = old;
            this.fresh = fresh;
        }
    }

    Refresh(CheckedStore store, TokenRefresher refresher, SessionOptions options) {
        this.store = store;
        this.refresher = refresher;
        this.options = options;
        this.clock = options.clock();
        this.lives = new ShortLives(options.margin());
    }

    /** The token that is to be used in the place of one that is due. */
    Token of(String account, Token due) throws InterruptedException {
        Optional<Token> fresh = attempt(account, due);
        while (!fresh.isPresent()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            fresh = attempt(account, due);
        }
        return fresh.get();
    }

    /** Whether a token should be refreshed now. */
    boolean isDue(String account, Token token) {
        Instant now = clock.instant();
        return !now.isBefore(lives.dueAt(account, token, token.expiresAt(options.levels()), now));
    }

    /** Empty while somebody else is at it. */
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
        Unsaved kept = unsaved.get(account);
        Token fresh = kept != null && kept.old.isSameAs(old) ? kept.fresh : ask(account, old);
        unsaved.put(account, new Unsaved(old, fresh));
        boolean isKept = store.replace(account, old, fresh);
        unsaved.remove(account);
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
            throw new TokenException(e.reason(), "account " + account + ": " + e.getMessage(), e);
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

    static TokenException authoriseAgain(String account) {
        return new TokenException(
                Reason.NOT_AUTHORISED,
                "the token of account " + account
                        + " has expired and cannot be refreshed: the seller has to authorise the app again",
                null);
    }
}
