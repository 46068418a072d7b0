package dev.topaz.runtime.utf8;

import java.nio.charset.StandardCharsets;

/**
 * Text as it stands in {@code application/x-www-form-urlencoded}, in UTF-8.
 *
 * <p>The same characters as {@link java.net.URLEncoder}: letters, digits and {@code -_.*} stay, a space becomes {@code +}.
 */
public final class FormText {
    private static final int ESCAPE_LENGTH = 3;
    private static final int BYTES = 0x100;
    private static final int BYTE_MASK = 0xFF;
    private static final int LENGTH_SHIFT = 24;

    private static final int ASCII = 0x80;

    /** The characters that stand for themselves. */
    private static final byte[] SAME = new byte[ASCII];

    /** What stands for each byte, the first character lowest, and above it the number of characters. */
    private static final int[] FORMS = new int[BYTES];

    static {
        for (int i = 0; i < BYTES; i++) {
            int digits = (Utf8Buffer.HEX[i >> 4] << Byte.SIZE) | (Utf8Buffer.HEX[i & 0xF] << (2 * Byte.SIZE));
            FORMS[i] = '%' | digits | (ESCAPE_LENGTH << LENGTH_SHIFT);
        }
        String plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.*";
        for (int i = 0; i < plain.length(); i++) {
            FORMS[plain.charAt(i)] = plain.charAt(i) | (1 << LENGTH_SHIFT);
            SAME[plain.charAt(i)] = 1;
        }
        FORMS[' '] = '+' | (1 << LENGTH_SHIFT);
    }

    private FormText() {}

    /** Appends a text. */
    public static void append(Utf8Buffer out, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        append(out, utf8, 0, utf8.length);
    }

    /** Appends a text to one buffer as it is, and to another one as it stands in a form. */
    public static void append(Utf8Buffer text, Utf8Buffer form, String added) {
        if (added.length() > Utf8Buffer.SHORT || !appendPlain(text, form, added)) {
            appendBytes(text, form, added);
        }
    }

    /** Appends a text that stands in a form as it is, as most do; returns false for any other, of which nothing is appended. */
    private static boolean appendPlain(Utf8Buffer text, Utf8Buffer form, String added) {
        int length = added.length();
        byte[] plain = text.room(length);
        byte[] encoded = form.room(length);
        int textEnd = text.size();
        int formEnd = form.size();
        for (int i = 0; i < length; i++) {
            char c = added.charAt(i);
            if (c >= ASCII || SAME[c] == 0) {
                return false;
            }
            encoded[formEnd + i] = (byte) c;
        }
        System.arraycopy(encoded, formEnd, plain, textEnd, length);
        text.upTo(textEnd + length);
        form.upTo(formEnd + length);
        return true;
    }

    private static void appendBytes(Utf8Buffer text, Utf8Buffer form, String added) {
        int from = text.size();
        text.utf8(added);
        append(form, text.array(), from, text.size());
    }

    /** Writes three bytes each time, of which the next ones overwrite those that do not count: no branch for an escape. */
    // One store of four bytes takes less, but its VarHandle costs the first request of a process over a millisecond.
    private static void append(Utf8Buffer out, byte[] utf8, int from, int to) {
        int length = to - from;
        int most = length <= Utf8Buffer.SHORT ? length * ESCAPE_LENGTH : lengthOf(utf8, from, to);
        byte[] into = out.room(most + ESCAPE_LENGTH - 1);
        int at = out.size();
        for (int i = from; i < to; i++) {
            int form = FORMS[utf8[i] & BYTE_MASK];
            into[at] = (byte) form;
            into[at + 1] = (byte) (form >> Byte.SIZE);
            into[at + 2] = (byte) (form >> (2 * Byte.SIZE));
            at += form >>> LENGTH_SHIFT;
        }
        out.upTo(at);
    }

    private static int lengthOf(byte[] utf8, int from, int to) {
        long length = 0;
        for (int i = from; i < to; i++) {
            length += FORMS[utf8[i] & BYTE_MASK] >>> LENGTH_SHIFT;
        }
        return Math.toIntExact(length);
    }
}
