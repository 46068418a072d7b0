/** What users implement to observe calls, or to take part in them. */
@NullMarked
package dev.topaz.runtime.observe;

import org.jspecify.annotations.NullMarked;
