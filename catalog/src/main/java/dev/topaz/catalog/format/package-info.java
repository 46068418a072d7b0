/** The catalogue as bytes, in both directions. */
@NullMarked
package dev.topaz.catalog.format;

import org.jspecify.annotations.NullMarked;
