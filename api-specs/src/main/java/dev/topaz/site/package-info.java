/** The doc site over HTTP: its catalog, its documents, and any other address, fetched politely. Knows no spec. */
@NullMarked
package dev.topaz.site;

import org.jspecify.annotations.NullMarked;
