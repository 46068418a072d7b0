/** Measurements beside what a user would use instead: in one run, on one machine, as ratios. */
@NullMarked
package dev.topaz.benchmarks;

import org.jspecify.annotations.NullMarked;
