package dev.topaz.model;

/** Which methods a client offers for an API. */
public enum SessionUse {
    /** Only with a session. */
    REQUIRED,
    /** With and without. */
    EITHER,
    /** Only without. */
    NONE,
    /** With a session that may be null, because the document does not say whether one is needed. */
    UNDOCUMENTED
}
