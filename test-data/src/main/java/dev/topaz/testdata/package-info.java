/** Data that tests read where it lies. */
@NullMarked
package dev.topaz.testdata;

import org.jspecify.annotations.NullMarked;
