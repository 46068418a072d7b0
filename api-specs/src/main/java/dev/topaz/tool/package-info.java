/** What the command line and the Maven goals do: documents in, spec files out, differences told. Knows neither of the two. */
@NullMarked
package dev.topaz.tool;

import org.jspecify.annotations.NullMarked;
