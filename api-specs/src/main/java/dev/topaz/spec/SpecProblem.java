package dev.topaz.spec;

/** What can be wrong with a spec file. */
public enum SpecProblem implements Problem.Code {
    /** A file in another encoding than UTF-8. */
    NOT_UTF8,
    /** Not well-formed, or with a document type declaration, which a spec never has. */
    BROKEN_XML,
    /** An element that the format does not know in this place. */
    UNKNOWN_ELEMENT,
    /** A second element where there is one at most. */
    REPEATED_ELEMENT,
    /** An attribute that the format does not know on this element. */
    UNKNOWN_ATTRIBUTE,
    /** An attribute that must be there and have a value. */
    MISSING_ATTRIBUTE,
    /** Text where only elements stand. */
    STRAY_TEXT,
    /** A minimum above the maximum: no value is allowed. */
    CONTRADICTING_LIMITS,
    /** A value that is none of those that the attribute takes. */
    BAD_VALUE,
    /** The same name twice in one object. */
    DUPLICATE_PARAMETER
}
