package dev.topaz.spring;

import dev.topaz.messages.IdempotentRepository;

/** The part of a repository that belongs to one app: what one app has handled, another one has not. */
final class AccountIdempotentRepository implements IdempotentRepository {
    private final String app;
    private final IdempotentRepository repository;

    AccountIdempotentRepository(String app, IdempotentRepository repository) {
        this.app = app;
        this.repository = repository;
    }

    @Override
    public boolean contains(String key) {
        return repository.contains(key(key));
    }

    @Override
    public void add(String key) {
        repository.add(key(key));
    }

    private String key(String message) {
        return app + "/" + message;
    }
}
