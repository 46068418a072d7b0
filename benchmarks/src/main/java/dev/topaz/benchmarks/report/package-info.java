/** The page, and the pictures on it. */
@NullMarked
package dev.topaz.benchmarks.report;

import org.jspecify.annotations.NullMarked;
