/** Whole calls over loopback. */
@NullMarked
package dev.topaz.benchmarks.call;

import org.jspecify.annotations.NullMarked;
