/** Messages over loopback. */
@NullMarked
package dev.topaz.benchmarks.messages;

import org.jspecify.annotations.NullMarked;
