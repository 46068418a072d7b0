package dev.topaz.resolve;

import dev.topaz.spec.Problem;

/** What can be wrong with a spec that is well-formed. */
public enum ResolveProblem implements Problem.Code {
    /** A type word that is no scalar and has no fields. */
    UNKNOWN_TYPE,
    /** Two objects of a shared type have a field of different types. */
    SHARED_TYPE_CONTRADICTS,
    /** More fields, longer texts or longer names than a class file holds. */
    TOO_LARGE
}
