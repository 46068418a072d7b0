/** How values are written in a request: form parameters and JSON, and the text of each scalar. */
@NullMarked
package dev.topaz.runtime.wire;

import org.jspecify.annotations.NullMarked;
