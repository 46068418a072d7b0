/** Three processes of an ISV that share one quota. */
@NullMarked
package dev.topaz.samples.fleet;

import org.jspecify.annotations.NullMarked;
