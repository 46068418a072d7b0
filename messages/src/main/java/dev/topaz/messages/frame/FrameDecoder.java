package dev.topaz.messages.frame;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes frames. What is not a frame from its first byte to its last is an error: an unknown header, an unknown type of value,
 * a length that does not fit, or bytes behind the end.
 *
 * <p>A server reads what a client sends:
 *
 * <pre>{@code
 * void onMessage(ByteBuffer bytes) throws IOException {
 *     Frame frame = FrameDecoder.decode(bytes);
 *     if (frame.is(FrameType.CONNECT)) {
 *         accept(frame);
 *     }
 * }
 * }</pre>
 */
public final class FrameDecoder {
    private static final Map<Integer, HeaderReader> READERS = new HashMap<>();

    static {
        READERS.put(HeaderId.CUSTOM, FrameDecoder::custom);
        READERS.put(HeaderId.STATUS, (in, frame) -> frame.status(in.int32()));
        READERS.put(HeaderId.STATUS_PHRASE, (in, frame) -> frame.statusPhrase(in.string()));
        READERS.put(HeaderId.FLAG, (in, frame) -> frame.flag(in.int32()));
        READERS.put(HeaderId.TOKEN, (in, frame) -> frame.token(in.string()));
    }

    private FrameDecoder() {}

    /** Reads what follows the id of a header. */
    private interface HeaderReader {
        void read(FrameInput in, Frame.Builder frame) throws MalformedFrameException;
    }

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
        for (int header = in.int16(); header != HeaderId.END; header = in.int16()) {
            HeaderReader reader = READERS.get(header);
            if (reader == null) {
                throw in.problem("no header has the id " + header);
            }
            reader.read(in, frame);
        }
    }

    private static void custom(FrameInput in, Frame.Builder frame) throws MalformedFrameException {
        @Nullable String name = in.name();
        frame.header(name == null ? "" : name, ValueType.read(in));
    }
}
