package dev.topaz.messages;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the message topics that this module handles.
 *
 * <p>For {@code @TopMessages("taobao_trade_TradeBuyerPay") interface Orders {}} the processor generates, in the same package,
 * {@code TradeTradeBuyerPayMessage} and the handler {@code OrdersMessageHandler}, which has an abstract method for each topic:
 *
 * <pre>{@code
 * MessageHandler handler = new OrdersMessageHandler() {
 *     @Override
 *     protected void tradeTradeBuyerPay(TradeTradeBuyerPayMessage content, Message message) {
 *         orders.markPaid(content.getTid());
 *     }
 *
 *     @Override
 *     protected void unknownTopic(Message message) {
 *         log.warn("unexpected " + message);
 *     }
 * };
 * }</pre>
 *
 * <p>A spec is looked up as {@code META-INF/topaz/messages/<topic>.xml} in the places in which the specs of
 * {@link dev.topaz.runtime.TopApis} are looked up, and last in the catalogue. As with that annotation, a type that is declared
 * inside a method is not seen.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TopMessages {
    /** Exact topics, or patterns in which {@code *} stands for any characters; one that matches nothing is an error. */
    String[] value();

    /** Topics or patterns to leave out of what {@link #value()} found; one that matches nothing is an error. */
    String[] except() default {};
}
