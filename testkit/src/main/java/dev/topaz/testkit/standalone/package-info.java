/** The fake platform as a program of its own, with an interface of control over HTTP. */
@NullMarked
package dev.topaz.testkit.standalone;

import org.jspecify.annotations.NullMarked;
