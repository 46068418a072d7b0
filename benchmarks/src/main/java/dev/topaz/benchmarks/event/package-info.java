/** The one call that all parts make: what it sends, in our classes and in those of the official SDK. */
@NullMarked
package dev.topaz.benchmarks.event;

import org.jspecify.annotations.NullMarked;
