/** Requests that are kept as files: those that the user has saved, and the last ones that were sent. */
@NullMarked
package dev.topaz.explorer.saved;

import org.jspecify.annotations.NullMarked;
