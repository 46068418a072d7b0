/** The samples of a page, as trees of names and values. */
@NullMarked
package dev.topaz.scrape.sample;

import org.jspecify.annotations.NullMarked;
