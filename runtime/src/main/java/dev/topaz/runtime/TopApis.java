package dev.topaz.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the TOP APIs that this module calls.
 *
 * <pre>{@code
 * @TopApis({"taobao.bcpush.isv.event.emit", "taobao.trade.*"})
 * interface Qianniu {}
 * }</pre>
 *
 * <p>In the same package, the processor generates {@code BcpushIsvEventEmitRequest} and {@code BcpushIsvEventEmitResponse}, the
 * same for each other API, and {@code QianniuClient}, which has a method for each.
 *
 * <p>A spec is looked up as {@code META-INF/topaz/<api>.xml} in the folders and jars of {@code -Atopaz.specs}, in the module's
 * own resources, in the jars and folders of the class path that the goal {@code prepare} of the Maven plug-in has found, in the
 * folders of the class path and on the processor path, in that order; last, in the catalogue.
 *
 * <p>It belongs on a type that is not declared inside a method: compilers show such a local type to no processor, so that
 * nothing would be generated and nothing said.
 *
 * <p>Kept in the class file: Gradle, which compiles only what has changed, shows a processor all other annotated types as
 * classes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TopApis {
    /** Exact API names, or patterns in which {@code *} stands for any characters; one that matches nothing is an error. */
    String[] value();

    /** Names or patterns to leave out of what {@link #value()} found; one that matches nothing is an error. */
    String[] except() default {};

    /**
     * Names or patterns of those APIs whose answers are returned although they report a failure of the business, instead of
     * {@link TopBusinessException}: {@code "*"} for all. One that matches nothing is an error.
     */
    String[] returnBusinessFailures() default {};

    /**
     * Object types that the APIs of this package share, as the documents name them: {@code {"Trade", "Order"}}. Each becomes one
     * class of the package with the fields that all of these APIs, and the catalogue, give to it; code may make it and fill it.
     * {@code *} stands for every type that two of these APIs have without a contradiction. A name that no API has, and two objects
     * that contradict each other, are errors. All annotations of a package count together.
     */
    String[] sharedTypes() default {};
}
