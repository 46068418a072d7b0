package dev.topaz.spec;

/** How much a page says about the fields of a parameter. */
public enum Children {
    /** A parameter without fields has none: it is a scalar. */
    DOCUMENTED,
    /** An object whose fields the page leaves out: a map, or a tree that was cut off. */
    UNDOCUMENTED
}
