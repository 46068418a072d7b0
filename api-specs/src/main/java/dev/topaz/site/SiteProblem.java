package dev.topaz.site;

import dev.topaz.spec.Problem;

/** What can go wrong between us and a site. */
public enum SiteProblem implements Problem.Code {
    /** An address that no page can have. */
    BAD_ADDRESS,
    /** No answer, or none in time, however often it was asked. */
    UNREACHABLE,
    /** The site answered with an error that asking again does not mend. */
    REFUSED,
    /** The site gave no token, without which it answers neither catalog nor documents. */
    NO_TOKEN,
    /** What came is no catalog, or one without a single API. */
    NO_CATALOG
}
