package dev.topaz.runtime.utf8;

/**
 * Writes up to three bytes at once, as fast as this JDK can. This is the twin for Java 8; the jar holds another one for Java 9 and
 * newer, which does the same but for the byte behind them.
 */
final class FormBytes {
    /** How many bytes may change. */
    static final int LENGTH = 4;

    private FormBytes() {}

    /** Writes the three lower bytes of a number at an offset, the lowest one first; the byte behind them may change as well. */
    static void write(byte[] into, int at, int bytes) {
        into[at] = (byte) bytes;
        into[at + 1] = (byte) (bytes >> Byte.SIZE);
        into[at + 2] = (byte) (bytes >> (2 * Byte.SIZE));
    }
}
