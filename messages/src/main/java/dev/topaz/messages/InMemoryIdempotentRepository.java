package dev.topaz.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers the latest handled messages of this process, and forgets the oldest.
 *
 * <pre>{@code
 * options.idempotentRepository(new InMemoryIdempotentRepository(100_000));
 * }</pre>
 */
public final class InMemoryIdempotentRepository implements IdempotentRepository {
    private final Set<String> keys;

    /** @param capacity how many messages are remembered */
    public InMemoryIdempotentRepository(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("the capacity must be at least 1, not " + capacity);
        }
        this.keys = Collections.synchronizedSet(Collections.newSetFromMap(new BoundedMap(capacity)));
    }

    @Override
    public boolean contains(String key) {
        return keys.contains(key);
    }

    @Override
    public void add(String key) {
        keys.add(key);
    }

    /** Drops its oldest entry when it is full. */
    private static final class BoundedMap extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        private final int capacity;

        BoundedMap(int capacity) {
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > capacity;
        }
    }
}
