package dev.topaz.runtime.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose methods return a changed copy and change nothing themselves. Error Prone and IDEs that know an annotation of
 * this name report a call whose result is dropped:
 *
 * <pre>{@code
 * options.deadline(Duration.ofSeconds(5));           // reported: does nothing
 * options = options.deadline(Duration.ofSeconds(5));
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CheckReturnValue {}
