package dev.topaz.messages;

/**
 * Receives messages and hands them to a {@link MessageHandler}, until it is closed. Safe for use by many threads.
 *
 * <pre>{@code
 * try (MessageConsumer consumer = new PollingMessageConsumer(client, new ConsumerOptions(), message -> markPaid(message))) {
 *     consumer.start();
 *     shutdown.await();
 * }
 * }</pre>
 *
 * <p>{@link WebSocketMessageConsumer} uses the message channel, {@link PollingMessageConsumer} the plain APIs; the handler is the
 * same.
 */
public interface MessageConsumer extends AutoCloseable {
    /**
     * Starts to receive. Does not wait for a connection, and goes on trying to connect until the consumer is closed.
     *
     * @throws IllegalStateException when it was started before
     */
    void start();

    /**
     * Returns the state of the connection of a group.
     *
     * @throws IllegalArgumentException for a group that the consumer does not have
     */
    ConnectionState state(String group);

    /** Returns how many messages are in hand: received, and not yet confirmed or reported. */
    int inFlight();

    /**
     * Stops receiving, waits until what is in hand is handled and confirmed, and closes the connections. What is not handled
     * within {@link ConsumerOptions#shutdownTimeout} is interrupted and not confirmed: the platform delivers it again.
     */
    @Override
    void close();
}
