/** A module that is compiled by Eclipse's compiler. */
@NullMarked
package dev.topaz.samples.eclipse;

import org.jspecify.annotations.NullMarked;
