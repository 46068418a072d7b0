/**
 * The documentation of TOP APIs as data: what a page says, in the words of the page, and where it says it.
 *
 * <p>Knows the spec file format and the platform's own type words; knows no page markup and no Java type.
 */
@NullMarked
package dev.topaz.spec;

import org.jspecify.annotations.NullMarked;
