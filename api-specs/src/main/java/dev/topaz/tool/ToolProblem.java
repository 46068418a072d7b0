package dev.topaz.tool;

import dev.topaz.spec.Problem;

/** What can go wrong between documents and a folder of specs. */
public enum ToolProblem implements Problem.Code {
    /** A file that is not there, is a folder, or may not be read. */
    UNREADABLE_FILE,
    /** A file that could not be written; the one before it is still there. */
    NOT_WRITTEN,
    /** A document with something in it that no spec can say. */
    UNWRITABLE,
    /** A folder without a single spec. */
    NO_SPECS,
    /** An API that the folder has no spec of. */
    UNKNOWN_API,
    /** A pattern that fits no API. */
    NO_MATCH,
    /** A spec in a file of another name, where nobody will look for it. */
    WRONG_FILE_NAME,
    /** The name of an API that can be no file name. */
    BAD_NAME,
    /** Two documents of one API in one import. */
    TWO_DOCUMENTS,
    /** A spec that does not say where its document is. */
    NO_SOURCE,
    /** The site fails again and again; the rest was not asked for. */
    GAVE_UP,
    /** The name of a shared type that no document has. */
    UNKNOWN_SHARED_TYPE,
    /** The class path has no catalogue. */
    NO_CATALOG
}
