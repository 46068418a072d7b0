/** The command line: arguments in, exit codes out. What is done is done by {@code dev.topaz.tool}. */
@NullMarked
package dev.topaz.cli;

import org.jspecify.annotations.NullMarked;
