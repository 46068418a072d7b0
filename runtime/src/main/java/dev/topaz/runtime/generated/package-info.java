/** What generated code calls. Its API may change together with the processor. */
@NullMarked
package dev.topaz.runtime.generated;

import org.jspecify.annotations.NullMarked;
