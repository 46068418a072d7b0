package dev.topaz.generate;

import dev.topaz.spec.Problem;

/** What can be wrong with a choice of APIs, before any spec is looked into. */
public enum GenerationProblem implements Problem.Code {
    /** No spec of that name is found anywhere. */
    UNKNOWN_API,
    /** A pattern fits no spec, or an exception fits nothing that was chosen. */
    PATTERN_MATCHES_NOTHING,
    /** No API at all is chosen. */
    NOTHING_TO_GENERATE,
    /** The spec file is named after another API than the one it describes. */
    WRONG_API
}
