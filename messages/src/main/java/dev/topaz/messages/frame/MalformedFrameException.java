package dev.topaz.messages.frame;

import java.io.IOException;

/** Bytes that are not a frame. The message says at which byte, and what is wrong there; never what the frame says. */
public final class MalformedFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedFrameException(int offset, String problem) {
        super("malformed frame of the message channel, at byte " + offset + ": " + problem);
    }
}
