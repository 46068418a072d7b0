/** Decides when a call may go out: limits of the user's own, and what the platform has said about its limits. */
@NullMarked
package dev.topaz.runtime.flow;

import org.jspecify.annotations.NullMarked;
