/** The plain APIs of messages, generated. */
@NullMarked
package dev.topaz.messages.api;

import org.jspecify.annotations.NullMarked;
