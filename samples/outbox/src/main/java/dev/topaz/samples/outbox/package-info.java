/** Events that are written together with the business change, and delivered at least once, in order. */
@NullMarked
package dev.topaz.samples.outbox;

import org.jspecify.annotations.NullMarked;
