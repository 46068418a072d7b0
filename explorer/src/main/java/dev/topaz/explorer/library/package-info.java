/** The APIs that the page shows: where their specs are found, and how one of them is searched for. */
@NullMarked
package dev.topaz.explorer.library;

import org.jspecify.annotations.NullMarked;
