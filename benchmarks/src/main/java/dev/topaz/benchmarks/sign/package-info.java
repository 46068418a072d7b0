/** The signature of one request: ours, the official SDK's, and the bare digest. */
@NullMarked
package dev.topaz.benchmarks.sign;

import org.jspecify.annotations.NullMarked;
