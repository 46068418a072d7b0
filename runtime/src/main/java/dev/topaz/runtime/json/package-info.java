/** JSON, from bytes to names and values: the only parser of the runtime. Knows no answer, no request and no API. */
@NullMarked
package dev.topaz.runtime.json;

import org.jspecify.annotations.NullMarked;
