/** From a filled request to bytes. */
@NullMarked
package dev.topaz.benchmarks.encode;

import org.jspecify.annotations.NullMarked;
