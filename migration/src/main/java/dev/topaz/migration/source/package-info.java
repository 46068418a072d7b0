/** A project's Java sources as trees: what they use of the official SDK, and where. Nothing of them is run. */
@NullMarked
package dev.topaz.migration.source;

import org.jspecify.annotations.NullMarked;
