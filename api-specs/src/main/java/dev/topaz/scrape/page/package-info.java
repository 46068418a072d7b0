/** What the vendor's pages have in common, however they reach us: their words, their rows, their mistakes. */
@NullMarked
package dev.topaz.scrape.page;

import org.jspecify.annotations.NullMarked;
