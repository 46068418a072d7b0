package dev.topaz.spec.catalog;

/** Where the facts of an API come from. */
public enum FactSource {
    /** A document of the doc site. */
    DOCUMENT,
    /** The classes of an official SDK; there is no document. */
    OFFICIAL_CLASS
}
