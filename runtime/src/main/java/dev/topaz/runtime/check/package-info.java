/** The documented rules that a request is held to before it is sent. */
@NullMarked
package dev.topaz.runtime.check;

import org.jspecify.annotations.NullMarked;
