/** What calls tell of themselves while they go on; for metrics, traces and logs. */
@NullMarked
package dev.topaz.runtime.observe;

import org.jspecify.annotations.NullMarked;
