/** Documents in the JSON of the doc site. */
@NullMarked
package dev.topaz.scrape.json;

import org.jspecify.annotations.NullMarked;
