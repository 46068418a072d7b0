/** Exchanges with a real gateway, kept as files without secrets, and played back. */
@NullMarked
package dev.topaz.testkit.record;

import org.jspecify.annotations.NullMarked;
