/** Where specs are found: in folders, in jars, and through class loaders. */
@NullMarked
package dev.topaz.spec.place;

import org.jspecify.annotations.NullMarked;
