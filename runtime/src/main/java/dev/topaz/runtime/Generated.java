package dev.topaz.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the Topaz processor wrote.
 *
 * <p>Our own and not {@code javax.annotation.processing.Generated}, which would make every modular application
 * require {@code java.compiler}. The name and the retention are those that coverage tools look for.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {
    /** The names of the documents that the class was generated from. */
    String[] value();
}
