/** What analysers of code read. */
@NullMarked
package dev.topaz.runtime.annotation;

import org.jspecify.annotations.NullMarked;
