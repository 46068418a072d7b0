package dev.topaz.runtime.json;

import dev.topaz.runtime.json.JsonException.Fault;

/** Reads numbers: whole ones of few digits, which nearly all are, without making text of them. */
final class Numbers {
    /** As many digits may fit into 64 bits; where they do not, their sum has changed its sign. */
    private static final int MOST_DIGITS = 19;

    private final byte[] in;
    private long whole;
    private int end;

    Numbers(byte[] in) {
        this.in = in;
    }

    /** Returns whether a whole number of 64 bits begins at an offset; {@link #whole} and {@link #end} are it then. */
    boolean isWhole(int start) {
        boolean isNegative = byteAt(start) == '-';
        int first = isNegative ? start + 1 : start;
        long negated = 0;
        int i = first;
        while (i <= in.length - Words.LENGTH && Words.isDigits(Words.at(in, i))) {
            negated = negated * 100_000_000 - Words.ofDigits(Words.at(in, i));
            i += Words.LENGTH;
        }
        while (isDigit(byteAt(i))) {
            negated = negated * 10 - (in[i] - '0');
            i++;
        }
        end = i;
        whole = isNegative ? negated : -negated;
        int digits = i - first;
        boolean isZeroInFront = digits > 1 && in[first] == '0';
        boolean fits = digits > 0 && digits <= MOST_DIGITS && negated <= 0 && (isNegative || whole >= 0);
        return fits && !isZeroInFront && !isFraction(byteAt(i));
    }

    long whole() {
        return whole;
    }

    int end() {
        return end;
    }

    private static boolean isFraction(int next) {
        return next == '.' || next == 'e' || next == 'E';
    }

    /** Returns the end of the number that begins at an offset. */
    int endOf(int start) {
        int i = byteAt(start) == '-' ? start + 1 : start;
        i = byteAt(i) == '0' ? i + 1 : endOfDigits(i);
        if (byteAt(i) == '.') {
            i = endOfDigits(i + 1);
        }
        if (byteAt(i) == 'e' || byteAt(i) == 'E') {
            int sign = byteAt(i + 1);
            i = endOfDigits(sign == '+' || sign == '-' ? i + 2 : i + 1);
        }
        if (i - start > Limits.LONGEST_NUMBER) {
            throw JsonException.at(in, start, Fault.TOO_LARGE);
        }
        return i;
    }

    private int endOfDigits(int start) {
        int i = start;
        while (isDigit(byteAt(i))) {
            i++;
        }
        if (i == start) {
            throw JsonException.at(in, i, Fault.MALFORMED);
        }
        return i;
    }

    /** Returns a byte; 0 behind the end, which stands nowhere in JSON. */
    private int byteAt(int i) {
        return i < in.length ? in[i] : 0;
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }
}
