/** What changed between two documents, in terms of what it does to those who call the API. */
@NullMarked
package dev.topaz.diff;

import org.jspecify.annotations.NullMarked;
