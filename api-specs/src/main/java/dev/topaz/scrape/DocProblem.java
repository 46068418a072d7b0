package dev.topaz.scrape;

import dev.topaz.spec.Problem;

/** What can be wrong with a document, or odd about it. */
public enum DocProblem implements Problem.Code {
    /** The text is no JSON: often a login page or a captcha in its place. */
    NOT_JSON,
    /** JSON, but no document of an API. */
    NO_DOCUMENT,
    /** The doc site answered that it has no such document. */
    DOCUMENT_REFUSED,
    /** A parameter without a name, which cannot be sent or read. */
    UNNAMED_PARAMETER,
    /** A parameter that stands twice in one object; the first is kept. */
    REPEATED_PARAMETER
}
