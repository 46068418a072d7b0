package dev.topaz.messages.frame;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the parts of a frame, little-endian, into bytes that grow. */
final class FrameOutput {
    private byte[] bytes = new byte[256];
    private int size;

    void int8(int value) {
        room(1)[size++] = (byte) value;
    }

    void int16(int value) {
        int8(value);
        int8(value >> 8);
    }

    void int32(int value) {
        int16(value);
        int16(value >> 16);
    }

    void int64(long value) {
        int32((int) value);
        int32((int) (value >> 32));
    }

    void string(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) {
        int32(value.length);
        System.arraycopy(value, 0, room(value.length), size, value.length);
        size += value.length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private byte[] room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
        return bytes;
    }
}
