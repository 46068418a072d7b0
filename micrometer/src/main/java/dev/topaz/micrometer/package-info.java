/** Calls as meters of Micrometer. */
@NullMarked
package dev.topaz.micrometer;

import org.jspecify.annotations.NullMarked;
