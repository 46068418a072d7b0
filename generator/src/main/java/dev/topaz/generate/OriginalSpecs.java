package dev.topaz.generate;

import dev.topaz.spec.place.SpecText;

/** Finds the file that a spec is a copy of: the one to edit, and so the one that messages name. */
@FunctionalInterface
public interface OriginalSpecs {
    /** Takes each spec for an original. */
    OriginalSpecs AS_FOUND = (name, found) -> found;

    /** Returns the original of the spec of an API or a topic; the spec itself if it is no copy. */
    SpecText original(String name, SpecText found);
}
