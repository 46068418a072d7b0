/** The move from the official SDK: what a project uses of it, and the patch that makes it use Topaz. */
@NullMarked
package dev.topaz.migration;

import org.jspecify.annotations.NullMarked;
