/** The builds of a project: which tool, which Java, which annotation processors; and what has to change in them. */
@NullMarked
package dev.topaz.migration.build;

import org.jspecify.annotations.NullMarked;
