package dev.topaz.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The latest keys that were added, so many of them. Safe for use by many threads. */
final class LatestKeys<K> {
    private final Set<K> keys;

    LatestKeys(int capacity) {
        this.keys = Collections.synchronizedSet(Collections.newSetFromMap(new BoundedMap<>(capacity)));
    }

    boolean contains(K key) {
        return keys.contains(key);
    }

    void add(K key) {
        keys.add(key);
    }

    /** Drops its oldest entry when it is full. */
    private static final class BoundedMap<K> extends LinkedHashMap<K, Boolean> {
        private static final long serialVersionUID = 1L;

        private final int capacity;

        BoundedMap(int capacity) {
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Boolean> eldest) {
            return size() > capacity;
        }
    }
}
