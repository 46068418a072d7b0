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
        char[] chars = source.toCharArray();
        StringBuilder out = new StringBuilder(chars.length + chars.length / 4);
        int copied = 0;
        int backslashes = 0;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] > LAST) {
                out.append(chars, copied, i - copied);
                // Behind an odd number of backslashes, which only a comment can hold, a compiler sees no escape.
                out.append(backslashes % 2 == 0 ? "\\u" : "\\\\u");
                HEX.toHexDigits(out, (byte) (chars[i] >> Byte.SIZE));
                HEX.toHexDigits(out, (byte) chars[i]);
                copied = i + 1;
            }
            backslashes = chars[i] == '\\' ? backslashes + 1 : 0;
        }
        return out.append(chars, copied, chars.length - copied).toString();
    }
}
