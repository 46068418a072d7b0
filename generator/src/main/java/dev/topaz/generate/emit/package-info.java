/** Model to source: one emitter for each artifact. Prints what was decided and decides nothing. */
@NullMarked
package dev.topaz.generate.emit;

import org.jspecify.annotations.NullMarked;
