package dev.topaz.messages.frame;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of {@link FrameType#SEND} frames: the value of the header {@link FieldNames#KIND}, a byte.
 *
 * <pre>{@code
 * void handle(Frame frame) {
 *     if (MessageKind.CONFIRM.isKindOf(frame)) {
 *         unconfirmed.remove(frame.header(FieldNames.ID));
 *     }
 * }
 * }</pre>
 */
public enum MessageKind {
    /** The client asks for messages. */
    PULL(1),
    /** The client confirms a message by its id. */
    CONFIRM(2),
    /** A message, in either direction. */
    DATA(3),
    /** The client reports that a message could not be handled, by its id and with a reason. */
    FAILED(20);

    private final byte code;

    MessageKind(int code) {
        this.code = (byte) code;
    }

    /** Returns the value of the header. */
    public Byte code() {
        return code;
    }

    /** Returns whether a frame is of this kind. */
    public boolean isKindOf(Frame frame) {
        @Nullable Object kind = frame.header(FieldNames.KIND);
        return frame.is(FrameType.SEND) && code().equals(kind);
    }
}
