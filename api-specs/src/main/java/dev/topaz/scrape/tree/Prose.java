package dev.topaz.scrape.tree;

/** How certain it is which part of a row is its example, and which its description. */
enum Prose {
    /** There is one way to part them, or the page's sample shows the example. */
    CERTAIN,
    /** There are several ways; the likeliest is taken. */
    UNCERTAIN,
    /** All text of an object is taken for its description, though its first word may be an example. */
    OBJECT_EXAMPLE
}
