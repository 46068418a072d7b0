/** The Java that makes a call, with the names that the processor decides. */
@NullMarked
package dev.topaz.explorer.snippet;

import org.jspecify.annotations.NullMarked;
