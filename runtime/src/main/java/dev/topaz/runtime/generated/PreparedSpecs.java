package dev.topaz.runtime.generated;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the processor which folders and jars of the class path hold specs: the compiler shows it none of what lies below
 * {@code META-INF} in a jar.
 *
 * <p>Written by the goal {@code prepare} of {@code topaz-maven-plugin}; no other code should use it.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PreparedSpecs {
    /** Absolute paths, in the order of the class path. */
    String[] value();
}
