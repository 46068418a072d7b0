package dev.topaz.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a bean that handles messages of the message channel. The class of its parameter says of which topic:
 *
 * <pre>{@code
 * @TopMessageListener
 * void paid(TradeTradeBuyerPayMessage content) {
 *     orders.markPaid(content.getTid());
 * }
 *
 * @TopMessageListener(account = "shop-a", group = "refunds")
 * void closed(RefundRefundClosedMessage content, Message message) {
 *     orders.close(content.getTid(), message.deduplicationKey());
 * }
 *
 * @TopMessageListener
 * void other(Message message) {
 *     log.info("nothing to do for {}", message);
 * }
 * }</pre>
 *
 * <p>A method takes a generated message class, a {@code Message}, or both; one that takes a {@code Message} alone handles the topics of
 * its group that have no method of their own. The message is confirmed after the method returns; when it throws, the platform delivers
 * the message again. If no method handles the topic of a message, the message is not confirmed, and its failure says so.
 *
 * <p>Each account with such a method has one consumer, which starts and stops with the context.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TopMessageListener {
    /** The account of the messages; empty for the primary one. */
    String account() default "";

    /** The group of the message channel. */
    String group() default "default";
}
