package dev.topaz.catalog.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts; {@link FactsInput} reads them. */
final class FactsOutput {
    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Writes a number that is not negative, seven bits a byte, the lowest first. */
    void number(long value) {
        long rest = value;
        while (rest > SEVEN_BITS) {
            bytes.write((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Writes a number with its sign in the lowest bit, so that small negative numbers stay short. */
    void signed(long value) {
        long zigzag = (value << 1) ^ (value >> 63);
        while ((zigzag & ~SEVEN_BITS) != 0) {
            bytes.write((int) (zigzag & SEVEN_BITS) | MORE);
            zigzag >>>= 7;
        }
        bytes.write((int) zigzag);
    }

    void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes after their number. */
    void block(byte[] block) {
        number(block.length);
        raw(block);
    }

    /** Writes bytes whose number the reader knows. */
    void raw(byte[] block) {
        bytes.writeBytes(block);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
