package dev.topaz.processor;

import java.util.Optional;
import java.util.Set;

/** One of the places in which specs are looked for. */
interface SpecSource {
    /** The spec of an API; empty when this place has none, or cannot be read. */
    Optional<SpecText> find(String apiName);

    /** The APIs that this place is known to have; some places can be asked for a name and not for a list. */
    Set<String> apiNames();

    /** How a message calls this place. */
    String description();
}
