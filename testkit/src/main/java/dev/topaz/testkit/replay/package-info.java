/** The files of recorded exchanges: written without secrets, and played back. */
@NullMarked
package dev.topaz.testkit.replay;

import org.jspecify.annotations.NullMarked;
