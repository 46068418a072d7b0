/** What the tests of several modules need. */
@NullMarked
package dev.topaz.testdata;

import org.jspecify.annotations.NullMarked;
