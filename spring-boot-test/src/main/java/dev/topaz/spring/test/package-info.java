/** Tests of Spring Boot in front of the fake gateway. */
@NullMarked
package dev.topaz.spring.test;

import org.jspecify.annotations.NullMarked;
