package dev.topaz.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The troubles that wait for calls: for one API, or for whichever comes next. Safe for use by many threads. */
final class TroubleQueue {
    private final Map<String, Deque<Trouble>> byApi = new HashMap<>();
    private final Deque<Trouble> forAny = new ArrayDeque<>();

    synchronized void clear() {
        byApi.clear();
        forAny.clear();
    }

    synchronized void add(String apiName, List<Trouble> troubles) {
        byApi.computeIfAbsent(apiName, name -> new ArrayDeque<>()).addAll(troubles);
    }

    synchronized void add(List<Trouble> troubles) {
        forAny.addAll(troubles);
    }

    /** Returns the next trouble of this API, or else of any API; empty if there is none. */
    Optional<Trouble> take(String apiName) {
        return takeFor(apiName).or(this::waiting);
    }

    /** Returns the next trouble of this API that can befall one call of a batch. */
    synchronized Trouble takeInBatch(String apiName) {
        return Optional.ofNullable(byApi.get(apiName))
                .filter(waiting -> !waiting.isEmpty() && waiting.getFirst().isOfOneCall())
                .map(Deque::poll)
                .orElseGet(Trouble::none);
    }

    private synchronized Optional<Trouble> takeFor(String apiName) {
        return Optional.ofNullable(byApi.get(apiName)).map(Deque::poll);
    }

    /** Returns the next trouble of any API. */
    Trouble takeForAny() {
        return waiting().orElseGet(Trouble::none);
    }

    private synchronized Optional<Trouble> waiting() {
        return Optional.ofNullable(forAny.poll());
    }
}
