/** Files and what becomes of them, as a patch. Knows no Java. */
@NullMarked
package dev.topaz.migration.patch;

import org.jspecify.annotations.NullMarked;
