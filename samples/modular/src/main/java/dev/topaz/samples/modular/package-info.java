/** A program that is a module. */
@NullMarked
package dev.topaz.samples.modular;

import org.jspecify.annotations.NullMarked;
