/** The compiler with Topaz, and the compiler alone. */
@NullMarked
package dev.topaz.benchmarks.generate;

import org.jspecify.annotations.NullMarked;
