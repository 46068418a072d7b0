package dev.topaz.testkit;

import dev.topaz.testkit.record.Fixtures;
import dev.topaz.testkit.state.EntityStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a gateway knows from its start to its end.
 *
 * @param secrets by app key
 * @param records empty for a gateway that remembers nothing
 */
record World(
        Map<String, String> secrets,
        Set<String> sessions,
        Specs specs,
        Fixtures fixtures,
        Optional<EntityStore> records,
        Clock clock) {
    World {
        secrets = Map.copyOf(secrets);
        sessions = Set.copyOf(sessions);
    }

    /** Never a secret. */
    @Override
    public String toString() {
        return "World[" + specs + "]";
    }
}
