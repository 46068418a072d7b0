/** The outbox in transactions of Spring. Needs {@code spring-jdbc} on the class path. */
@NullMarked
package dev.topaz.outbox.spring;

import org.jspecify.annotations.NullMarked;
