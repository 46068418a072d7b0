/** Examples where documents give none. */
@NullMarked
package dev.topaz.spec.example;

import org.jspecify.annotations.NullMarked;
