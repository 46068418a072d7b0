package dev.topaz.catalog.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link FactsOutput} writes. */
final class FactsInput {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int position;

    FactsInput(byte[] bytes) {
        this(bytes, 0);
    }

    FactsInput(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[advance(1)];
            value |= (long) (next & SEVEN_BITS) << shift;
            if ((next & MORE) == 0) {
                return value;
            }
        }
        throw new IOException("a number is too long at byte " + position);
    }

    long signed() throws IOException {
        long zigzag = number();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    /** Reads a number of things that follow, each of which takes a byte or more. */
    int count() throws IOException {
        long count = number();
        if (count < 0 || count > bytes.length - position) {
            throw new IOException("a count of " + count + " goes beyond the end at byte " + position);
        }
        return (int) count;
    }

    String text() throws IOException {
        int length = count();
        return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
    }

    /** Reads the position of one of these. */
    <T> T oneOf(List<T> values) throws IOException {
        long position = number();
        if (position < 0 || position >= values.size()) {
            throw new IOException("there is no value " + position + " of " + values.size());
        }
        return values.get((int) position);
    }

    byte[] block() throws IOException {
        int length = count();
        int from = advance(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /** Stands before the content of what {@link FactsOutput#block} wrote. */
    void beginBlock() throws IOException {
        count();
    }

    /** Skips what {@link FactsOutput#block} wrote. */
    void skipBlock() throws IOException {
        advance(count());
    }

    private int advance(int length) throws IOException {
        int from = position;
        if (length > bytes.length - from) {
            throw new IOException("the data ends too early at byte " + from);
        }
        position += length;
        return from;
    }
}
