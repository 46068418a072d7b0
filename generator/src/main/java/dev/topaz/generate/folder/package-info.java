/** Generated sources in a folder: what is there, what has to change, and what is stale. */
@NullMarked
package dev.topaz.generate.folder;

import org.jspecify.annotations.NullMarked;
