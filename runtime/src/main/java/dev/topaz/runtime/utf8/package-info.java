/** Text on its way to bytes. */
@NullMarked
package dev.topaz.runtime.utf8;

import org.jspecify.annotations.NullMarked;
