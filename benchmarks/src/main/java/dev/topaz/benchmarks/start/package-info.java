/** From nothing to the first signed request, and what lies on the class path. */
@NullMarked
package dev.topaz.benchmarks.start;

import org.jspecify.annotations.NullMarked;
