package dev.topaz.runtime.token;

import dev.topaz.runtime.log.FailureLog;
import dev.topaz.runtime.token.TokenException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The user's store, with every failure of it told as such. */
final class CheckedStore {
    private final TokenStore store;
    private final FailureLog failedReleases = new FailureLog("the release of a lease by the store of tokens");

    CheckedStore(TokenStore store) {
        this.store = store;
    }

    /** @throws TokenException {@link Reason#NOT_AUTHORISED} for an account that is not there */
    Token find(String account) {
        return tried(account, () -> store.find(account))
                .orElseThrow(() -> new TokenException(
                        Reason.NOT_AUTHORISED,
                        "account " + account + " has no token: the seller has to authorise the app",
                        null));
    }

    boolean replace(String account, Token expected, Token fresh) {
        return tried(account, () -> store.replace(account, expected, fresh));
    }

    Optional<TokenStore.Lease> lease(String account, Duration time) {
        return tried(account, () -> store.lease(account, time));
    }

    /** Releases a lease. If that fails, the lease expires by itself, and what was done under it remains valid. */
    void release(TokenStore.Lease lease) {
        try {
            lease.release();
        } catch (RuntimeException e) {
            failedReleases.report(e);
        }
    }

    private static <T> T tried(String account, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw new TokenException(Reason.STORE_FAILED, "the store of tokens failed for account " + account, e);
        }
    }
}
