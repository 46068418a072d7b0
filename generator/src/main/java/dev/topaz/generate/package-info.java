/** Specs to Java source: which APIs are chosen, where their specs are found, and what is generated. Needs no compiler. */
@NullMarked
package dev.topaz.generate;

import org.jspecify.annotations.NullMarked;
