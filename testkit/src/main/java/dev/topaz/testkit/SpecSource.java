package dev.topaz.testkit;

import java.util.Optional;
import java.util.Set;

/** A place that holds spec files. */
interface SpecSource {
    /** The text of a spec, and what messages call it. */
    record SpecText(String file, String xml) {}

    /**
     * The spec of an API.
     *
     * @param apiName made of letters, digits, dots, dashes and underscores
     */
    Optional<SpecText> find(String apiName);

    /** Whether there is a spec of that name; it is not read. */
    boolean holds(String apiName);

    /** The names of the files, not read. */
    Set<String> names();
}
