/** The command {@code generate}: arguments in, exit codes out. */
@NullMarked
package dev.topaz.generate.cli;

import org.jspecify.annotations.NullMarked;
