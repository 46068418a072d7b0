package dev.topaz.diff;

import java.util.Locale;

/** What kind of thing changed. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    /** Suspected: one name went and another came that looks like it. */
    RENAMED,
    /** Suspected: it went from one object and came in another one. */
    MOVED,
    TYPE,
    /** The names of getters and setters, where the parameter itself is as before. */
    ACCESSOR,
    REQUIRED,
    LIMITS,
    /** The values that the description lists. */
    VALUES,
    /** What the platform assumes when a parameter is not sent. */
    DEFAULT,
    /** Whether calls need a session. */
    SESSION,
    /** The walk over the pages of an answer. */
    PAGES,
    /** The selector for the fields of an answer. */
    FIELD_SELECTOR,
    /** Whether the document calls something obsolete. */
    DEPRECATION,
    /** The fields in which an answer reports a failure although the platform reports a success. */
    SUCCESS_FLAG,
    ERROR_CODES,
    /** Examples, descriptions, titles, and the order of things. */
    PROSE;

    /** As reports say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
