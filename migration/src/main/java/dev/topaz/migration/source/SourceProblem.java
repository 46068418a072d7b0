package dev.topaz.migration.source;

import dev.topaz.spec.Problem;

/** What can be wrong with the sources of a project. */
public enum SourceProblem implements Problem.Code {
    /** A source that the compiler cannot read. */
    DOES_NOT_PARSE,
    /** A Java runtime without a compiler. */
    NO_COMPILER
}
