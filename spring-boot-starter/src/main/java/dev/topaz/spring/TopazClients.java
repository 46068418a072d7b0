package dev.topaz.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Names generated clients that lie outside the packages of the application, on a class of its configuration. Those within are found
 * without.
 *
 * <pre>{@code
 * @Configuration
 * @TopazClients(QianniuClient.class)
 * class Platform {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TopazClientsRegistrar.class)
public @interface TopazClients {
    /** The clients. */
    Class<?>[] value() default {};

    /** Packages to look for clients in, with all below them. */
    String[] basePackages() default {};
}
