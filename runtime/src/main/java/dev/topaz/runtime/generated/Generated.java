package dev.topaz.runtime.generated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that the Topaz processor wrote.
 *
 * <pre>{@code
 * String[] documents = TradeGetRequest.class.getAnnotation(Generated.class).value(); // taobao.trade.get
 * }</pre>
 *
 * <p>Our own and not {@code javax.annotation.processing.Generated}, which would make every modular application
 * require {@code java.compiler}. The name is the one that coverage tools look for; kept at run time, where
 * frameworks look for generated clients by it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Generated {
    /** Returns the names of the documents that the class was generated from. */
    String[] value();
}
