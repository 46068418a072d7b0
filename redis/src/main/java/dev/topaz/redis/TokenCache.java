package dev.topaz.redis;

import dev.topaz.runtime.token.Token;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The tokens that this process last saw, for when Redis is away: those of the accounts that it used last. Safe for use by many threads. */
final class TokenCache {
    private static final int MOST_ACCOUNTS = 10_000;

    private final int most;
    private final Map<String, Token> tokens;

    private TokenCache(int most) {
        this.most = most;
        this.tokens = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Token> eldest) {
                return size() > TokenCache.this.most;
            }
        };
    }

    /** Creates a cache; it remembers nothing if the process must not go on without Redis. */
    static TokenCache of(WithoutRedis policy) {
        return new TokenCache(policy.isFailClosed() ? 0 : MOST_ACCOUNTS);
    }

    synchronized Optional<Token> of(String account) {
        return Optional.ofNullable(tokens.get(account));
    }

    synchronized void keep(String account, Optional<Token> token) {
        token.ifPresentOrElse(seen -> tokens.put(account, seen), () -> tokens.remove(account));
    }
}
