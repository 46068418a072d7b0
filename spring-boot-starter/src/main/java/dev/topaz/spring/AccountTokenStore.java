package dev.topaz.spring;

import dev.topaz.runtime.token.Token;
import dev.topaz.runtime.token.TokenStore;
import java.time.Duration;
import java.util.Optional;

/** The part of a store that belongs to one app: the same seller has a token for each app. */
final class AccountTokenStore implements TokenStore {
    private final String app;
    private final TokenStore store;

    AccountTokenStore(String app, TokenStore store) {
        this.app = app;
        this.store = store;
    }

    @Override
    public Optional<Token> find(String seller) {
        return store.find(key(seller));
    }

    @Override
    public void save(String seller, Token token) {
        store.save(key(seller), token);
    }

    @Override
    public boolean replace(String seller, Token expected, Token fresh) {
        return store.replace(key(seller), expected, fresh);
    }

    @Override
    public void remove(String seller) {
        store.remove(key(seller));
    }

    @Override
    public Optional<Lease> lease(String seller, Duration time) {
        return store.lease(key(seller), time);
    }

    private String key(String seller) {
        return app + "/" + seller;
    }
}
