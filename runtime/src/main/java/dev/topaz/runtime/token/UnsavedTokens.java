package dev.topaz.runtime.token;

import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Tokens that the platform has given and the store has not taken yet: the old ones are used up, so these must not be lost. They are
 * written again in the background until the store takes them. Safe for use by many threads.
 */
final class UnsavedTokens {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);
    private static final long CLOSE_WAIT_MILLIS = 100;

    private final CheckedStore store;
    private final ConcurrentMap<String, Unsaved> unsaved = new ConcurrentHashMap<>();

    private static final class Unsaved {
        private final Token old;
        private final Token fresh;

        Unsaved(Token old, Token fresh) {
            this.old = old;
            this.fresh = fresh;
        }
    }

    UnsavedTokens(CheckedStore store) {
        this.store = store;
    }

    /** Returns the token that was given in the place of another and is not stored yet. */
    Optional<Token> inPlaceOf(String account, Token old) {
        return Optional.ofNullable(unsaved.get(account))
                .filter(kept -> kept.old.isSameAs(old))
                .map(kept -> kept.fresh);
    }

    /**
     * Stores a token; if the store fails, now and again until it does not.
     *
     * @return false if the account has another token meanwhile
     * @throws TokenException if the store fails
     */
    boolean store(String account, Token old, Token fresh) {
        Unsaved token = new Unsaved(old, fresh);
        unsaved.put(account, token);
        try {
            return stored(account, token);
        } catch (TokenException e) {
            storeLater(account, token, FIRST_WAIT);
            throw e;
        }
    }

    private boolean stored(String account, Unsaved token) {
        boolean isKept = store.replace(account, token.old, token.fresh);
        unsaved.remove(account, token);
        return isKept;
    }

    private void storeLater(String account, Unsaved token, Duration wait) {
        Future<?> unused = RefreshThreads.TIME_OUTS.schedule(
                () -> RefreshThreads.LOOK_UPS.execute(() -> storeAgain(account, token, wait)),
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void storeAgain(String account, Unsaved token, Duration lastWait) {
        // A later try of a caller may have stored it, or have another one.
        if (unsaved.get(account) != token) {
            return;
        }
        try {
            boolean unused = stored(account, token);
        } catch (TokenException e) {
            Duration wait = lastWait.multipliedBy(2);
            storeLater(account, token, wait.compareTo(MAX_WAIT) < 0 ? wait : MAX_WAIT);
        }
    }

    /**
     * Stores what is left, for so long as that takes or a time is over.
     *
     * @param onLost hears of each token that the store has not taken
     */
    void flush(Duration maxWait, BiConsumer<String, TokenException> onLost) throws InterruptedException {
        long end = System.nanoTime() + maxWait.toNanos();
        while (!unsaved.isEmpty()) {
            boolean isLastTry = System.nanoTime() - end >= 0;
            unsaved.forEach((account, token) -> {
                try {
                    boolean unused = stored(account, token);
                } catch (TokenException e) {
                    if (isLastTry) {
                        onLost.accept(account, lost(account, e));
                    }
                }
            });
            if (isLastTry) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(CLOSE_WAIT_MILLIS);
        }
    }

    private static TokenException lost(String account, TokenException cause) {
        return new TokenException(
                Reason.STORE_FAILED,
                "the refreshed token of account " + account
                        + " could not be stored before the sessions were closed: the seller has to authorise the app again",
                cause);
    }
}
