package dev.topaz.generate.emit;

import java.util.HexFormat;

/**
 * Java source in ASCII: whatever encoding the compiler reads sources in, and whatever the locale of the machine is, it means the
 * same and has the same bytes.
 */
final class AsciiSource {
    private static final char LAST = 0x7E;
    private static final HexFormat HEX = HexFormat.of();

    private AsciiSource() {}

    /** Returns the source with an escape for each character that is not ASCII. */
    static String of(String source) {
        return isAscii(source) ? source : escaped(source);
    }

    private static boolean isAscii(String source) {
        int at = 0;
        while (at < source.length() && source.charAt(at) <= LAST) {
            at++;
        }
        return at == source.length();
    }

    private static String escaped(String source) {
        StringBuilder out = new StringBuilder(source.length() + source.length() / 4);
        int backslashes = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            // Behind an odd number of backslashes, which only a comment can hold, a compiler sees no escape.
            if (c > LAST && backslashes % 2 != 0) {
                out.append('\\');
            }
            append(out, c);
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return out.toString();
    }

    /** Appends a character that stands behind no backslash, or the escape for it. */
    static void append(StringBuilder out, char c) {
        if (c > LAST) {
            out.append("\\u");
            HEX.toHexDigits(out, (byte) (c >> Byte.SIZE));
            HEX.toHexDigits(out, (byte) c);
        } else {
            out.append(c);
        }
    }
}
