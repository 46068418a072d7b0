package dev.topaz.runtime.utf8;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** Bytes that grow, and take text without a detour through arrays of its own. */
public final class Utf8Buffer {
    private static final int INITIAL = 1024;
    private static final int MOST_BYTES_PER_CHAR = 3;

    private byte[] bytes = new byte[INITIAL];
    private int size;

    /** Appends a text in UTF-8; half a surrogate pair becomes {@code ?}, as everywhere in Java. */
    public void utf8(String text) {
        int length = text.length();
        reserve(length * MOST_BYTES_PER_CHAR);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xC0 | (c >> 6));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                i += surrogate(text, i);
            } else {
                bytes[size++] = (byte) (0xE0 | (c >> 12));
                bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[size++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    /** Appends one ASCII character. */
    public void ascii(int c) {
        reserve(1);
        bytes[size++] = (byte) c;
    }

    /** Appends what another buffer holds. */
    public void append(Utf8Buffer other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    /** Makes room for that many bytes more. */
    public void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    /** The byte at a position below the size. */
    public byte at(int index) {
        return bytes[index];
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** Forgets everything and keeps the room. */
    public void clear() {
        size = 0;
    }

    /** Hands the bytes to a digest. */
    public void feed(MessageDigest digest) {
        digest.update(bytes, 0, size);
    }

    /** The bytes, copied. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** Appends the character that begins at {@code i}, and returns how many further chars it took. */
    private int surrogate(String text, int i) {
        int c = text.codePointAt(i);
        if (!Character.isSupplementaryCodePoint(c)) {
            bytes[size++] = '?';
            return 0;
        }
        bytes[size++] = (byte) (0xF0 | (c >> 18));
        bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
        bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[size++] = (byte) (0x80 | (c & 0x3F));
        return 1;
    }
}
