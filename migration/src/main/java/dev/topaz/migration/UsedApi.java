package dev.topaz.migration;

import java.util.List;
import java.util.Optional;

/**
 * An API that the project calls.
 *
 * @param apiClass the beginning of its classes: {@code TradeGet}
 * @param request its official request class, in full
 * @param knownBy how its name was found
 * @param found its spec; empty when there is none
 * @param places where the project names its classes, as {@code file:line}
 */
record UsedApi(
        String name,
        String apiClass,
        String request,
        KnownBy knownBy,
        Optional<SpecLibrary.Found> found,
        List<String> places) {
    /** How one gets from a class to the name of an API. */
    enum KnownBy {
        /** The official class says it. */
        JAR,
        /** The project's own request says it. */
        SOURCE,
        /** There is a spec whose class this is. */
        SPEC,
        /** By the rule of names alone, which may be wrong. */
        RULE
    }

    UsedApi {
        places = List.copyOf(places);
    }
}
