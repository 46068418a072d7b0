/** An application that is told by message that an order was paid, and acts. */
@NullMarked
package dev.topaz.samples.messages;

import org.jspecify.annotations.NullMarked;
