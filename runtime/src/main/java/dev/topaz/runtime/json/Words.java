package dev.topaz.runtime.json;

/** Examines eight bytes at once. The first byte is the lowest byte of its word. */
final class Words {
    static final int LENGTH = Long.BYTES;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    static final long ZEROS = ONES * '0';
    private static final long SIXES = ONES * 6;
    private static final long UPPER_HALVES = 0xF0F0F0F0F0F0F0F0L;
    private static final long LOWER_HALVES = ONES * 0x0F;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private Words() {}

    /** Returns the word that begins at an offset; eight bytes must be there. */
    static long at(byte[] bytes, int offset) {
        return ByteArrays.wordAt(bytes, offset);
    }

    /** Marks the quotes, the backslashes and what is not ASCII; only the first mark is certain. */
    static long special(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | word) & HIGHS;
    }

    /** Returns a word without what stands behind its first quote, backslash or byte that is not ASCII. */
    static long upToSpecial(long word) {
        long marks = special(word);
        return word & (marks ^ (marks - 1));
    }

    /** Returns all bits set if nothing in a word is marked, and none otherwise: a mask in place of a branch. */
    static long allOnesIfPlain(long word) {
        long marks = special(word);
        return ~((marks | -marks) >> (Long.SIZE - 1));
    }

    /** Returns how many bytes stand before the first mark. */
    static int before(long marks) {
        return Long.numberOfTrailingZeros(marks) / Byte.SIZE;
    }

    /** Returns whether all eight bytes are digits. */
    static boolean isDigits(long word) {
        return (word & (word + SIXES) & UPPER_HALVES) == ZEROS;
    }

    /** Returns the number that eight digits are: pairs of digits are added up, then pairs of those, then the two that are left. */
    static long ofDigits(long word) {
        long pairs = ((word & LOWER_HALVES) * (1 + (10 << 8))) >>> 8;
        long fours = ((pairs & 0x00FF00FF00FF00FFL) * (1 + (100 << 16))) >>> 16;
        return ((fours & 0x0000FFFF0000FFFFL) * (1 + (10_000L << 32))) >>> 32;
    }

    /** Returns the first byte from an offset on that is a quote, a backslash or not ASCII; the length when there is none. */
    static int endOfPlain(byte[] bytes, int from) {
        int i = from;
        for (; i <= bytes.length - LENGTH; i += LENGTH) {
            long marks = special(at(bytes, i));
            if (marks != 0) {
                return i + before(marks);
            }
        }
        while (i < bytes.length && bytes[i] >= 0 && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }
}
