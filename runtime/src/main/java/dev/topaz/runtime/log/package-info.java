/** What is logged. Exported for the other modules of Topaz alone. */
@NullMarked
package dev.topaz.runtime.log;

import org.jspecify.annotations.NullMarked;
