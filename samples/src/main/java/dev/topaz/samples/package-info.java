/** Programs that a user of Topaz would write. */
@NullMarked
package dev.topaz.samples;

import org.jspecify.annotations.NullMarked;
