/** Finds the nesting of rows that do not tell it: every reading is followed, and held against the page's sample. */
@NullMarked
package dev.topaz.scrape.tree;

import org.jspecify.annotations.NullMarked;
