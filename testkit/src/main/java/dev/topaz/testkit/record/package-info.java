/** Keeps the exchanges with a real gateway as files without secrets, to play them back. */
@NullMarked
package dev.topaz.testkit.record;

import org.jspecify.annotations.NullMarked;
