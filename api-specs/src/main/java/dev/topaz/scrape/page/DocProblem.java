package dev.topaz.scrape.page;

import dev.topaz.spec.Problem;

/** What can be wrong with a document, or odd about it. */
public enum DocProblem implements Problem.Code {
    /** Nothing but white space. */
    EMPTY,
    /** Larger than any page can be. */
    TOO_LARGE,
    /** Bytes in another encoding, GBK most often. */
    NOT_UTF8,
    /** The text is no JSON: often a login page or a captcha in its place. */
    NOT_JSON,
    /** JSON, but no document of an API. */
    NO_DOCUMENT,
    /** The doc site answered that it has no such document. */
    DOCUMENT_REFUSED,
    /** A page that asks who we are. */
    LOGIN_PAGE,
    /** A page that asks whether we are human. */
    CAPTCHA_PAGE,
    /** A document of the platform that is not about an API: of Qimen, an SPI, a message topic, TOP 1.0, or an answer. */
    OTHER_KIND,
    /** The page stops before its end. */
    TRUNCATED,
    /** No name of an API stands where a page has it. */
    NO_NAME,
    /** The page is of another API than the one that was asked for, or its parts are of two. */
    OTHER_API,
    /** No parameter table: a list of APIs, a search result, a page that a script fills in later. */
    NO_TABLE,
    /** Two tables of which either may be the one. */
    TWO_TABLES,
    /** A line or row that is no row of the table it stands in. */
    BAD_ROW,
    /** What may be read in two ways, both of which fit. */
    AMBIGUOUS,
    /** The table and the sample of one page contradict each other. */
    SAMPLE_DISAGREES,
    /** A parameter without a name, which cannot be sent or read. */
    UNNAMED_PARAMETER,
    /** A parameter that stands twice in one object; the first is kept. */
    REPEATED_PARAMETER,
    /** A restriction that no spec can hold. */
    UNKNOWN_LIMIT,
    /** An object whose row leaves open where its example ends; all of it is kept as the description. */
    EXAMPLE_OF_OBJECT,
    /** An object without documented fields, whose value is raw JSON. */
    UNDOCUMENTED_OBJECT,
    /** A row without a type, whose value is raw JSON. */
    MISSING_TYPE,
    /** A type in a word that is not the platform's, such as Integer. */
    FOREIGN_TYPE,
    /** A field of a JSON document that is not of the kind that it is in all others. */
    BAD_SHAPE,
    /** Rows that do not tell their example from their description; the likeliest parting is kept. */
    UNCERTAIN_PROSE
}
