package dev.topaz.messages.frame;

/**
 * The types of frames that both sides of the message channel know.
 *
 * <pre>{@code
 * void received(Frame frame) {
 *     if (frame.is(FrameType.CONNECT)) {
 *         checkSignature(frame.header(FieldNames.SIGN));
 *     } else if (frame.is(FrameType.SEND)) {
 *         handle(frame);
 *     }
 * }
 * }</pre>
 */
public enum FrameType {
    /** The first frame of a client: who it is, signed. */
    CONNECT(0),
    /** The answer to {@link #CONNECT}: a token, or a status that says why not. */
    CONNECT_ACK(1),
    /** Carries a message, a pull request, a confirmation or a failure; see {@link MessageKind}. */
    SEND(2),
    /** The answer to a {@link #SEND} that carried a flag. */
    SEND_ACK(3);

    private final int code;

    FrameType(int code) {
        this.code = code;
    }

    /** Returns the byte that stands for the type. */
    public int code() {
        return code;
    }
}
