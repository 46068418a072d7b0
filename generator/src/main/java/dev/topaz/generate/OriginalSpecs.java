package dev.topaz.generate;

import dev.topaz.spec.place.SpecText;

/** Finds the file that a spec is a copy of: the one to edit, and so the one that messages name. */
@FunctionalInterface
public interface OriginalSpecs {
    /** Takes each spec for an original. */
    OriginalSpecs AS_FOUND = (apiName, found) -> found;

    /** Returns the original of a spec; the spec itself if it is no copy. */
    SpecText original(String apiName, SpecText found);
}
