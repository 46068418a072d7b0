package dev.topaz.model;

/** Whether a document still recommends what it describes. */
public enum Lifecycle {
    CURRENT,
    /** The document calls it obsolete. */
    DEPRECATED
}
