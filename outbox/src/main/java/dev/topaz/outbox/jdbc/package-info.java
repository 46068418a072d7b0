/** The outbox as tables of a database. */
@NullMarked
package dev.topaz.outbox.jdbc;

import org.jspecify.annotations.NullMarked;
