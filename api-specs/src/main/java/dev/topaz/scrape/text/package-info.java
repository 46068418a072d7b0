/** Doc pages as saved text: rows whose nesting is lost, and the search that finds it again with the page's samples. */
@NullMarked
package dev.topaz.scrape.text;

import org.jspecify.annotations.NullMarked;
