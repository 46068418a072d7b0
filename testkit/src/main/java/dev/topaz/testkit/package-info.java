/** A TOP gateway that runs on this machine: it checks as the platform does and answers from the documented examples. */
@NullMarked
package dev.topaz.testkit;

import org.jspecify.annotations.NullMarked;
