/** From the bytes of an answer to objects. */
@NullMarked
package dev.topaz.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
