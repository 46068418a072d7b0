/** How a request is signed. */
@NullMarked
package dev.topaz.runtime.sign;

import org.jspecify.annotations.NullMarked;
