package dev.topaz.testkit;

import dev.topaz.testkit.replay.Fixtures;
import dev.topaz.testkit.state.EntityStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a gateway knows: its apps, sessions, specs and records.
 *
 * @param secrets by app key
 * @param sessions of authorised users; the token endpoint adds those that it hands out
 * @param records empty for a gateway that remembers nothing
 */
record PlatformState(
        Map<String, String> secrets,
        Set<String> sessions,
        Specs specs,
        Fixtures fixtures,
        Optional<EntityStore> records,
        Clock clock) {
    PlatformState {
        secrets = Map.copyOf(secrets);
        Set<String> known = ConcurrentHashMap.newKeySet();
        known.addAll(sessions);
        // More come from the token endpoint.
        sessions = known;
    }

    /** Returns a description without secrets. */
    @Override
    public String toString() {
        return "PlatformState[" + specs + "]";
    }
}
