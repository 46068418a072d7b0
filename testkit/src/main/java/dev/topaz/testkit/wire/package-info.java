/** How calls are written on the wire: forms, uploads, bodies of their own, batches. Judges nothing. */
@NullMarked
package dev.topaz.testkit.wire;

import org.jspecify.annotations.NullMarked;
