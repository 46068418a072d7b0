package dev.topaz.runtime.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keeps tokens in this process, for tests and for tools; when the process ends, sellers have to authorise again.
 *
 * <pre>{@code
 * TokenStore store = new InMemoryTokenStore();
 * store.save("2054321", Token.fixed("6100fictional", Instant.parse("2027-01-01T00:00:00Z")));
 * Sessions sessions = new Sessions(store, new OAuthEndpoint(appKey, appSecret));
 * }</pre>
 */
public final class InMemoryTokenStore implements TokenStore {
    private final ConcurrentMap<String, Token> tokens = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, HeldLease> leases = new ConcurrentHashMap<>();
    private final Clock clock;

    /** Creates a store that uses the system clock. */
    public InMemoryTokenStore() {
        this(Clock.systemUTC());
    }

    /** @param clock says when a lease has run out */
    public InMemoryTokenStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Token> find(String account) {
        return Optional.ofNullable(tokens.get(account));
    }

    @Override
    public void save(String account, Token token) {
        tokens.put(account, token);
    }

    @Override
    public boolean replace(String account, Token expected, Token fresh) {
        Token now = tokens.computeIfPresent(account, (key, held) -> held.isSameAs(expected) ? fresh : held);
        return now != null && now.equals(fresh);
    }

    @Override
    public void remove(String account) {
        tokens.remove(account);
    }

    @Override
    public Optional<Lease> lease(String account, Duration time) {
        Instant now = clock.instant();
        HeldLease mine = new HeldLease(account, now.plus(time));
        HeldLease held =
                leases.compute(account, (key, other) -> other != null && now.isBefore(other.until) ? other : mine);
        return held == mine ? Optional.of(mine) : Optional.empty();
    }

    /** A lease that knows itself from a later one of the same account. */
    private final class HeldLease implements Lease {
        private final String account;
        private final Instant until;

        HeldLease(String account, Instant until) {
            this.account = account;
            this.until = until;
        }

        @Override
        public void release() {
            leases.remove(account, this);
        }
    }
}
