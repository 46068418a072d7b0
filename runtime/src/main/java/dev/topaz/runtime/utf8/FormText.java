package dev.topaz.runtime.utf8;

import java.util.Arrays;

/**
 * Text as it stands in {@code application/x-www-form-urlencoded}, in UTF-8.
 *
 * <p>The same characters as {@link java.net.URLEncoder}: letters, digits and {@code -_.*} stay, a space becomes {@code +}.
 */
public final class FormText {
    /** What a character outside of ASCII takes at most, for each of its chars. */
    private static final int WIDEST = 9;

    private static final int ASCII = 0x80;
    private static final byte ESCAPED = 0;
    /** What stands for each character of ASCII; nothing for those that are escaped. */
    private static final byte[] PLAIN = new byte[ASCII];

    static {
        Arrays.fill(PLAIN, ESCAPED);
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.*".toCharArray()) {
            PLAIN[c] = (byte) c;
        }
        PLAIN[' '] = '+';
    }

    private FormText() {}

    /** Appends a text. */
    public static void append(Utf8Buffer out, String text) {
        int length = text.length();
        byte[] into = out.room(length <= Utf8Buffer.SHORT ? length * WIDEST : bytesOf(text));
        int at = out.size();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            byte plain = c < ASCII ? PLAIN[c] : ESCAPED;
            if (plain != ESCAPED) {
                into[at++] = plain;
            } else if (Character.isSurrogate(c)) {
                int point = Utf8Buffer.codePoint(text, i);
                at = escaped(into, at, point);
                i += Character.charCount(point) - 1;
            } else {
                at = escaped(into, at, c);
            }
        }
        out.upTo(at);
    }

    /** At most so many bytes: three for each that is escaped; half a surrogate pair takes fewer. */
    private static int bytesOf(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                bytes += PLAIN[c] != ESCAPED ? 1 : 3;
            } else {
                bytes += c < 0x800 || Character.isSurrogate(c) ? 6 : WIDEST;
            }
        }
        return Math.toIntExact(bytes);
    }

    /** A character in as many escaped bytes as it takes in UTF-8; returns where the next one goes. */
    private static int escaped(byte[] into, int from, int c) {
        int at = from;
        if (c < 0x80) {
            return escape(into, at, c);
        }
        if (c < 0x800) {
            at = escape(into, at, 0xC0 | (c >> 6));
        } else if (c < 0x10000) {
            at = escape(into, at, 0xE0 | (c >> 12));
            at = escape(into, at, 0x80 | ((c >> 6) & 0x3F));
        } else {
            at = escape(into, at, 0xF0 | (c >> 18));
            at = escape(into, at, 0x80 | ((c >> 12) & 0x3F));
            at = escape(into, at, 0x80 | ((c >> 6) & 0x3F));
        }
        return escape(into, at, 0x80 | (c & 0x3F));
    }

    private static int escape(byte[] into, int at, int b) {
        into[at] = '%';
        into[at + 1] = Utf8Buffer.HEX[b >> 4];
        into[at + 2] = Utf8Buffer.HEX[b & 0xF];
        return at + 3;
    }
}
