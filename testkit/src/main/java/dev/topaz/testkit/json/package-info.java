/** JSON as a tree of plain values: for looking at what arrived and for writing what is kept. */
@NullMarked
package dev.topaz.testkit.json;

import org.jspecify.annotations.NullMarked;
