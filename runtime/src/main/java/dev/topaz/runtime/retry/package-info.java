/** How often, and after which waits, a failed call is made again. */
@NullMarked
package dev.topaz.runtime.retry;

import org.jspecify.annotations.NullMarked;
