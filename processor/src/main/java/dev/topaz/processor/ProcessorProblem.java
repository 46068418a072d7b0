package dev.topaz.processor;

import dev.topaz.spec.Problem;

/** What can be wrong with an annotation, before any spec is looked into. */
enum ProcessorProblem implements Problem.Code {
    /** No spec of that name is found anywhere. */
    UNKNOWN_API,
    /** A pattern fits no spec, or an exception fits nothing that was chosen. */
    PATTERN_MATCHES_NOTHING,
    /** The annotation chooses no API at all. */
    NOTHING_TO_GENERATE,
    /** No chosen API has an object of a type that is to be shared. */
    UNKNOWN_SHARED_TYPE,
    /** The spec file is named after another API than the one it describes. */
    WRONG_API,
    /** A class of the generated name exists already. */
    CLASS_EXISTS,
    /** A generated file could not be written. */
    NOT_WRITTEN,
    /** A folder of specs, or a spec in it, could not be read. */
    NOT_READ,
    /** The compiler is told to read an older Java than generated code is written in. */
    SOURCE_LEVEL,
    /** A mistake in Topaz itself. */
    INTERNAL_ERROR
}
