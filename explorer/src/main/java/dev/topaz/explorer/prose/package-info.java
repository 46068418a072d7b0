/** The vendor's prose: its HTML, read by a list of tags. */
@NullMarked
package dev.topaz.explorer.prose;

import org.jspecify.annotations.NullMarked;
