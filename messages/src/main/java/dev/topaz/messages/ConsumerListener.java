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
     * Called when a message has arrived and waits for a thread.
     *
     * @param lag the time since the message was published; zero if the platform did not send that time
     */
    default void received(Message message, Duration lag) {}

    /** Called when the handler has returned. */
    default void handled(Message message, Duration took) {}

    /** Called when the handler has thrown. */
    default void failed(Message message, Duration took, Throwable cause) {}

    /** Called when the confirmation of a message was given to the connection. */
    default void confirmed(Message message) {}

    /** Called when a message has arrived that is in hand, or that the {@link IdempotentRepository} knows; the handler is not called. */
    default void duplicate(Message message) {}

    /** Called once a message, when its handler has run for longer than {@link ConsumerOptions#slowHandlerThreshold}. */
    default void slow(Message message, Duration running) {}

    /**
     * Called when the connection of a group has changed its state.
     *
     * @param cause why a connection was lost or refused; null if there was no failure
     */
    default void stateChanged(String group, ConnectionState state, @Nullable Throwable cause) {}
}
