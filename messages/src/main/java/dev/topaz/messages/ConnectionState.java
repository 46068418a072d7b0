package dev.topaz.messages;

/**
 * The states of the connection of one group.
 *
 * <p>A health check asks for the state of each group:
 *
 * <pre>{@code
 * if (consumer.state("default") != ConnectionState.CONNECTED) {
 *     health.down("no messages arrive: the channel is " + consumer.state("default"));
 * }
 * }</pre>
 */
public enum ConnectionState {
    /** The consumer is not started. */
    NEW,
    /** A connection is being opened and authenticated. */
    CONNECTING,
    /** Messages arrive. */
    CONNECTED,
    /** The connection was lost or refused; the next attempt follows by itself. */
    DISCONNECTED,
    /** The consumer is closed. */
    CLOSED
}
