/** How an answer is read: one cursor over full JSON, simplified JSON and XML. */
@NullMarked
package dev.topaz.runtime.decode;

import org.jspecify.annotations.NullMarked;
