package dev.topaz.messages.frame;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a frame, little-endian. Allocates no more than there are bytes. */
final class FrameInput {
    private final ByteBuffer in;

    /** @param in read up to its limit */
    FrameInput(ByteBuffer in) {
        this.in = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    byte int8() throws MalformedFrameException {
        require(1);
        return in.get();
    }

    short int16() throws MalformedFrameException {
        require(2);
        return in.getShort();
    }

    int int32() throws MalformedFrameException {
        require(4);
        return in.getInt();
    }

    long int64() throws MalformedFrameException {
        require(8);
        return in.getLong();
    }

    byte[] bytes() throws MalformedFrameException {
        byte[] value = new byte[length()];
        in.get(value);
        return value;
    }

    /** Reads a string; null for an empty one, because the protocol does not tell them apart. */
    @Nullable
    String string() throws MalformedFrameException {
        int length = length();
        return length == 0 ? null : text(length);
    }

    /** Reads the name of a header; known names are not created anew. */
    @Nullable
    String name() throws MalformedFrameException {
        int length = length();
        if (length == 0) {
            return null;
        }
        @Nullable
        String known = in.hasArray() ? KnownNames.find(in.array(), in.arrayOffset() + in.position(), length) : null;
        if (known == null) {
            return text(length);
        }
        skip(length);
        return known;
    }

    private String text(int length) {
        if (!in.hasArray()) {
            byte[] value = new byte[length];
            in.get(value);
            return new String(value, StandardCharsets.UTF_8);
        }
        String value = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        skip(length);
        return value;
    }

    private void skip(int length) {
        // Of Buffer: compiled on a newer JDK, that of ByteBuffer is not the one of Java 8.
        ((Buffer) in).position(in.position() + length);
    }

    void end() throws MalformedFrameException {
        if (in.hasRemaining()) {
            throw problem(in.remaining() + " bytes follow the end of the headers");
        }
    }

    MalformedFrameException problem(String what) {
        return new MalformedFrameException(in.position(), what);
    }

    private int length() throws MalformedFrameException {
        int length = int32();
        if (length < 0) {
            throw problem("a length is negative: " + length);
        }
        require(length);
        return length;
    }

    private void require(int bytes) throws MalformedFrameException {
        if (in.remaining() < bytes) {
            throw problem(bytes + " more bytes are announced, and there are " + in.remaining());
        }
    }
}
