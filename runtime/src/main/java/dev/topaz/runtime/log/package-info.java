/** What is logged; not exported. */
@NullMarked
package dev.topaz.runtime.log;

import org.jspecify.annotations.NullMarked;
