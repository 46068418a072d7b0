/**
 * The consumer of the message channel.
 *
 * <p>The WebSocket library is this module's own affair: none of its types is in a signature that users see.
 */
module dev.topaz.messages {
    requires static transitive org.jspecify;
    requires transitive dev.topaz.runtime;
    requires java.logging;
    requires org.java_websocket;

    // For users.
    exports dev.topaz.messages;

    // For those who speak the channel themselves, such as the fake platform.
    exports dev.topaz.messages.frame;
}
