/** Doc pages in HTML, read by what they say and never by how they are styled. */
@NullMarked
package dev.topaz.scrape.html;

import org.jspecify.annotations.NullMarked;
