/** Topaz in Spring Boot: settings under {@code topaz.*} become clients that can be injected. */
@NullMarked
package dev.topaz.spring;

import org.jspecify.annotations.NullMarked;
