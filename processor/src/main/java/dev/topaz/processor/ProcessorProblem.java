package dev.topaz.processor;

import dev.topaz.spec.Problem;

/** What can go wrong between the generator and the compiler. */
enum ProcessorProblem implements Problem.Code {
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
