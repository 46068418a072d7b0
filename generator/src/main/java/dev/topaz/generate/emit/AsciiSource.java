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
        StringBuilder out = new StringBuilder(source.length() + source.length() / 4);
        int backslashes = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c > LAST) {
                // Behind an odd number of backslashes, which only a comment can hold, a compiler sees no escape.
                out.append(backslashes % 2 == 0 ? "\\u" : "\\\\u").append(HEX.toHexDigits(c));
            } else {
                out.append(c);
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return out.toString();
    }
}
