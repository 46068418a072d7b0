package dev.topaz.messages.frame;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes frames. What is not a frame from its first byte to its last is an error: an unknown header, an unknown type of value,
 * a length that does not fit, or bytes behind the end.
 */
public final class FrameDecoder {
    private FrameDecoder() {}

    /**
     * Returns the frame that the remaining bytes are.
     *
     * @param bytes not changed
     * @throws MalformedFrameException when they are not a frame
     */
    public static Frame decode(ByteBuffer bytes) throws MalformedFrameException {
        FrameInput in = new FrameInput(bytes);
        int version = in.int8();
        if (version < 1 || version > Frame.VERSION) {
            throw in.problem("the version is " + version + ", and 1 and 2 are known");
        }
        Frame.Builder frame = Frame.builder(in.int8()).version(version);
        headers(in, frame);
        in.end();
        return frame.build();
    }

    private static void headers(FrameInput in, Frame.Builder frame) throws MalformedFrameException {
        int status = 0;
        @Nullable String phrase = null;
        for (int header = in.int16(); header != HeaderId.END; header = in.int16()) {
            switch (header) {
                case HeaderId.CUSTOM:
                    custom(in, frame);
                    break;
                case HeaderId.STATUS:
                    status = in.int32();
                    break;
                case HeaderId.STATUS_PHRASE:
                    phrase = in.string();
                    break;
                case HeaderId.FLAG:
                    frame.flag(in.int32());
                    break;
                case HeaderId.TOKEN:
                    frame.token(in.string());
                    break;
                default:
                    throw in.problem("no header has the id " + header);
            }
        }
        frame.status(status, phrase);
    }

    private static void custom(FrameInput in, Frame.Builder frame) throws MalformedFrameException {
        @Nullable String name = in.string();
        frame.header(name == null ? "" : name, ValueType.read(in));
    }
}
