/** Dates as the platform writes them. */
@NullMarked
package dev.topaz.runtime.date;

import org.jspecify.annotations.NullMarked;
