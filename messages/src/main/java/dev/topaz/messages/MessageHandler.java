package dev.topaz.messages;

/**
 * Handles messages; implemented by the user. Called by many threads at once, and possibly twice for the same message: the
 * platform delivers at least once.
 *
 * <pre>{@code
 * MessageHandler handler = message -> orders.markPaid(message.getContent());
 * }</pre>
 */
@FunctionalInterface
public interface MessageHandler {
    /**
     * Handles a message. The message is confirmed after the method returns.
     *
     * @throws Exception when the message could not be handled: it is not confirmed, the reason is reported to the platform
     *     (at most 128 characters of it), and the platform delivers the message again
     */
    void handle(Message message) throws Exception;
}
