package dev.topaz.messages.frame;

import java.io.IOException;

/**
 * Bytes that are not a frame. The message says at which byte, and what is wrong there; never what the frame says.
 *
 * <p>A server closes the connection of a client whose bytes it cannot read:
 *
 * <pre>{@code
 * try {
 *     handle(FrameDecoder.decode(bytes));
 * } catch (MalformedFrameException e) {
 *     socket.close(1002, e.getMessage());    // 1002: protocol error
 * }
 * }</pre>
 */
public final class MalformedFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedFrameException(int offset, String problem) {
        super("malformed frame of the message channel, at byte " + offset + ": " + problem);
    }
}
