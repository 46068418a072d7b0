/** The gateway in tests of JUnit Jupiter. The only package that needs JUnit on the class path. */
@NullMarked
package dev.topaz.testkit.junit;

import org.jspecify.annotations.NullMarked;
