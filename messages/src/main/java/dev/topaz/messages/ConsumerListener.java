package dev.topaz.messages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens to messages and connections; the place to attach metrics and logs. Called by many threads at once.
 *
 * <p>What it throws is logged and dropped: watching a message must not break it.
 *
 * <pre>{@code
 * ConsumerListener listener = new ConsumerListener() {
 *     public void failed(Message message, Duration took, Throwable cause) {
 *         alerts.raise(message.getTopic(), cause);
 *     }
 * };
 * }</pre>
 */
public interface ConsumerListener {
    /** Takes no notice. */
    ConsumerListener NONE = new ConsumerListener() {};

    /**
     * A message arrived and waits for a thread.
     *
     * @param lag the time since the message was published; zero where the platform did not say when
     */
    default void received(Message message, Duration lag) {}

    /** The handler returned. */
    default void handled(Message message, Duration took) {}

    /** The handler threw. */
    default void failed(Message message, Duration took, Throwable cause) {}

    /** The confirmation of a message was given to the connection. */
    default void confirmed(Message message) {}

    /** A message arrived that is in hand, or that the {@link IdempotentRepository} knows; the handler was not called. */
    default void duplicate(Message message) {}

    /** The handler has not returned for longer than {@link ConsumerOptions#slowHandlerThreshold}; told once a message. */
    default void slow(Message message, Duration running) {}

    /**
     * The connection of a group changed its state.
     *
     * @param cause why a connection was lost or refused; null where there is no failure
     */
    default void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {}
}
