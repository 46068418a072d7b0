/** What generated code calls, and nobody else has to: its shape may change with the processor that writes the code. */
@NullMarked
package dev.topaz.runtime.generated;

import org.jspecify.annotations.NullMarked;
