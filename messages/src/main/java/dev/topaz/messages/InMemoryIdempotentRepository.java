package dev.topaz.messages;

/**
 * Remembers the latest handled messages of this process, and forgets the oldest.
 *
 * <pre>{@code
 * options.idempotentRepository(new InMemoryIdempotentRepository(100_000));
 * }</pre>
 */
public final class InMemoryIdempotentRepository implements IdempotentRepository {
    private final LatestKeys<String> keys;

    /** @param capacity how many messages are remembered */
    public InMemoryIdempotentRepository(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("the capacity must be at least 1, not " + capacity);
        }
        this.keys = new LatestKeys<>(capacity);
    }

    @Override
    public boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public void add(String key) {
        keys.add(key);
    }
}
