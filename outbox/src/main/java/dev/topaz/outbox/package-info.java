/**
 * Events that are written in the transaction of a business change, and delivered to the platform at least once, in order.
 * {@link dev.topaz.outbox.Couriers} is where to begin.
 */
@NullMarked
package dev.topaz.outbox;

import org.jspecify.annotations.NullMarked;
