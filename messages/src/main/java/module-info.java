/**
 * The consumer of the message channel.
 *
 * <p>The WebSocket library is an implementation detail: none of its types is in a signature that users see.
 */
module dev.topaz.messages {
    requires static transitive org.jspecify;
    requires transitive dev.topaz.runtime;
    requires java.logging;
    requires org.java_websocket;

    // For users.
    exports dev.topaz.messages;

    // For programs that implement the other side of the channel, such as the fake platform.
    exports dev.topaz.messages.frame;
}
