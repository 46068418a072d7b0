package dev.topaz.spring;

import dev.topaz.messages.ConsumerListener;

/**
 * A listener for the messages of each account by itself. A bean of type {@link ConsumerListener} is told of the messages of all accounts.
 * Metrics and traces need neither: the starter has listeners for them.
 *
 * <pre>{@code
 * @Bean
 * AccountConsumerListener failures() {
 *     return account -> new ConsumerListener() {
 *         public void failed(Message message, Duration took, Throwable cause) {
 *             logger.warn("{} of {} failed: {}", message, account, cause.toString());
 *         }
 *     };
 * }
 * }</pre>
 */
@FunctionalInterface
public interface AccountConsumerListener {
    /**
     * Returns the listener of one account; {@link ConsumerListener#NONE} for no listener.
     *
     * @param account its name; {@code default} for the app of {@code topaz.app-key}
     */
    ConsumerListener of(String account);
}
