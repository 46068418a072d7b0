/** Consumes the messages of TOP, over the message channel (TMC) or over the plain APIs. */
@NullMarked
package dev.topaz.messages;

import org.jspecify.annotations.NullMarked;
