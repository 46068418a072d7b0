/** The explorer for machines: a server of the Model Context Protocol over standard input and output. */
@NullMarked
package dev.topaz.explorer.mcp;

import org.jspecify.annotations.NullMarked;
