/** The frames of the message channel: their parts, and how these are encoded and decoded. */
@NullMarked
package dev.topaz.messages.frame;

import org.jspecify.annotations.NullMarked;
