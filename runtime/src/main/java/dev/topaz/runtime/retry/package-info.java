/** How often a failed call is repeated, and what the platform's refusals mean for that. */
@NullMarked
package dev.topaz.runtime.retry;

import org.jspecify.annotations.NullMarked;
