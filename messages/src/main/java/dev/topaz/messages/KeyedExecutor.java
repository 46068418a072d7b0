package dev.topaz.messages;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs tasks of the same key one after the other, in the order in which they came, and all others at once. */
final class KeyedExecutor {
    private final HandlerThreads threads;
    /** By key: the tasks that wait for the one that runs. A key is here while one of its tasks runs. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    KeyedExecutor(HandlerThreads threads) {
        this.threads = threads;
    }

    /** Adds a task, as {@link HandlerThreads#add} does. */
    void add(String key, Runnable task) {
        synchronized (waiting) {
            Queue<Runnable> behind = waiting.get(key);
            if (behind != null) {
                behind.add(task);
                return;
            }
            waiting.put(key, new ArrayDeque<>());
        }
        threads.add(thenNext(key, task));
    }

    private Runnable thenNext(String key, Runnable task) {
        return () -> {
            try {
                task.run();
            } finally {
                next(key);
            }
        };
    }

    private void next(String key) {
        @Nullable Runnable next = takeNext(key);
        if (next != null) {
            threads.execute(thenNext(key, next));
        }
    }

    private @Nullable Runnable takeNext(String key) {
        synchronized (waiting) {
            Queue<Runnable> behind = waiting.get(key);
            @Nullable Runnable next = behind == null ? null : behind.poll();
            if (next == null) {
                waiting.remove(key);
            }
            return next;
        }
    }
}
