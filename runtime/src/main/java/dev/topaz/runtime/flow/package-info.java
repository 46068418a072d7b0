/** When a call may go out: limits of one's own, and what the platform has said about its limits. */
@NullMarked
package dev.topaz.runtime.flow;

import org.jspecify.annotations.NullMarked;
