package dev.topaz.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads several bytes at once, as fast as this JDK can. This is the twin for Java 8; the jar holds another one for Java 9 and
 * newer, which does the same.
 */
final class ByteArrays {
    private ByteArrays() {}

    /** Returns the eight bytes from an offset on; the first one is the lowest. */
    static long wordAt(byte[] bytes, int offset) {
        return wordAt(UnsafeWords.LOAD, bytes, offset);
    }

    /** Returns the same by one load, where there is such a method. It is called for words that are wholly in the array, and for no others. */
    static long wordAt(UnsafeWords.@Nullable Load load, byte[] bytes, int offset) {
        return load != null && offset >= 0 && offset <= bytes.length - Long.BYTES
                ? load.at(bytes, UnsafeWords.FIRST_BYTE + offset)
                : wordOfBytes(bytes, offset);
    }

    private static long wordOfBytes(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFFL)
                | (bytes[offset + 1] & 0xFFL) << 8
                | (bytes[offset + 2] & 0xFFL) << 16
                | (bytes[offset + 3] & 0xFFL) << 24
                | (bytes[offset + 4] & 0xFFL) << 32
                | (bytes[offset + 5] & 0xFFL) << 40
                | (bytes[offset + 6] & 0xFFL) << 48
                | (bytes[offset + 7] & 0xFFL) << 56;
    }

    /** Returns the three bytes from an offset on, before which there must be another one; the first one is the lowest. */
    static int threeAt(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8 | (bytes[offset + 2] & 0xFF) << 16;
    }
}
