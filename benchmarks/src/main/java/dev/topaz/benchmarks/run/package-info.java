/** What all parts share: how they are run, and where their numbers go. */
@NullMarked
package dev.topaz.benchmarks.run;

import org.jspecify.annotations.NullMarked;
