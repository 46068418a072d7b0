package dev.topaz.messages;

import org.jspecify.annotations.Nullable;

/** The message channel failed or refused something. The message says what, and why where the platform said so. */
public final class MessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    MessageException(String message, @Nullable Throwable cause) {
        this(message, 0, cause);
    }

    MessageException(String message, int status, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Returns the status with which the platform refused; 0 where it did not refuse. */
    public int status() {
        return status;
    }
}
