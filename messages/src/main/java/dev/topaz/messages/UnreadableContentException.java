package dev.topaz.messages;

import java.io.IOException;

/** The frame is a message, and its content cannot be read. The same would come again over every other connection. */
final class UnreadableContentException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** @param message without its content */
    UnreadableContentException(Message message, IOException cause) {
        super("the content of " + message + " cannot be read: " + cause.getMessage(), cause);
        this.message = message;
    }

    Message withoutContent() {
        return message;
    }
}
