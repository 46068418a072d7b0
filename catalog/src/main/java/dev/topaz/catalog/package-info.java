/** The catalogue that ships: the facts of every API and message topic as one resource. */
@NullMarked
package dev.topaz.catalog;

import org.jspecify.annotations.NullMarked;
