/** What a test sees of a call besides its parameters. */
@NullMarked
package dev.topaz.testkit.call;

import org.jspecify.annotations.NullMarked;
