package dev.topaz.messages.frame;

import org.jspecify.annotations.Nullable;

/**
 * Encodes frames, byte for byte as the official client does: a status or a flag that is not positive, and a phrase or a token
 * that is empty, are left out.
 *
 * <p>A server accepts a client that has sent the frame {@code connect}:
 *
 * <pre>{@code
 * Frame accepted = Frame.builder(FrameType.CONNECT_ACK).flag(connect.flag()).token("a-token").build();
 * socket.send(ByteBuffer.wrap(FrameEncoder.encode(accepted)));
 * }</pre>
 */
public final class FrameEncoder {
    private FrameEncoder() {}

    /**
     * Returns the bytes of a frame.
     *
     * @throws IllegalArgumentException for a custom header whose value is of a type that frames cannot carry
     */
    public static byte[] encode(Frame frame) {
        FrameOutput out = new FrameOutput();
        out.int8(frame.version());
        out.int8(frame.typeCode());
        positive(out, HeaderId.STATUS, frame.status());
        text(out, HeaderId.STATUS_PHRASE, frame.statusPhrase());
        positive(out, HeaderId.FLAG, frame.flag());
        text(out, HeaderId.TOKEN, frame.token());
        frame.headers().forEach((name, value) -> {
            out.int16(HeaderId.CUSTOM);
            out.string(name);
            ValueType.write(out, name, value);
        });
        out.int16(HeaderId.END);
        return out.toByteArray();
    }

    private static void positive(FrameOutput out, int header, int value) {
        if (value > 0) {
            out.int16(header);
            out.int32(value);
        }
    }

    private static void text(FrameOutput out, int header, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.int16(header);
            out.string(value);
        }
    }
}
