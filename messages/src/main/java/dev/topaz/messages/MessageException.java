package dev.topaz.messages;

import org.jspecify.annotations.Nullable;

/**
 * The message channel failed or refused something. The message says what, and why where the platform said so.
 *
 * <pre>{@code
 * try {
 *     consumer.send(OutgoingMessage.of("taobao_my_OrderAccepted", "{\"tid\":1}").session(session));
 * } catch (MessageException e) {
 *     if (e.status() == 0) {
 *         sendAgainLater();    // the connection failed: the message may have arrived
 *     } else {
 *         log.error("the platform refused the message with status {}", e.status(), e);
 *     }
 * }
 * }</pre>
 */
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
