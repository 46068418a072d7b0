package dev.topaz.messages.frame;

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

    /** The empty string is null: the protocol does not tell them apart. */
    @Nullable
    String string() throws MalformedFrameException {
        byte[] value = bytes();
        return value.length == 0 ? null : new String(value, StandardCharsets.UTF_8);
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
