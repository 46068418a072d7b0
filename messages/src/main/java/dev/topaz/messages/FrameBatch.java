package dev.topaz.messages;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.java_websocket.framing.BinaryFrame;

/**
 * Binary frames of a client that are written at once, as RFC 6455 has them: header, masking key, masked payload. For the WebSocket
 * library it is one frame, which {@link ChannelDraft} does not encode again: a queue entry, a random number and a write for each
 * confirmation is what a busy consumer would spend most of its time on.
 */
final class FrameBatch extends BinaryFrame {
    private static final int FINAL_BINARY = 0x82;
    private static final int MASKED = 0x80;
    /** Lengths up to here are in the second byte. */
    private static final int SHORT = 125;

    private static final int IN_TWO_BYTES = 126;
    private static final int IN_EIGHT_BYTES = 127;
    private static final int MAX_HEADER = 14;
    /** Of a confirmation with its header. */
    private static final int USUAL_LENGTH = 128;

    private final MaskingKeys masks;
    private byte[] bytes;
    private int size;

    /** @param expected how many frames it will have; more is no error */
    FrameBatch(MaskingKeys masks, int expected) {
        this.masks = masks;
        this.bytes = new byte[expected * USUAL_LENGTH];
    }

    void add(byte[] payload) {
        reserve(MAX_HEADER + payload.length);
        bytes[size++] = (byte) FINAL_BINARY;
        length(payload.length);
        int mask = size;
        masks.write(bytes, mask);
        size += MaskingKeys.LENGTH;
        for (int i = 0; i < payload.length; i++) {
            bytes[size++] = (byte) (payload[i] ^ bytes[mask + (i & 3)]);
        }
    }

    /** Returns the frames, encoded. */
    ByteBuffer encoded() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    private void length(int length) {
        if (length <= SHORT) {
            bytes[size++] = (byte) (MASKED | length);
        } else if (length < 1 << 16) {
            bytes[size++] = (byte) (MASKED | IN_TWO_BYTES);
            bigEndian(length, 2);
        } else {
            bytes[size++] = (byte) (MASKED | IN_EIGHT_BYTES);
            bigEndian(length, 8);
        }
    }

    private void bigEndian(long value, int count) {
        for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }
}
