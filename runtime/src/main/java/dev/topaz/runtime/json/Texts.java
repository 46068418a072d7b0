package dev.topaz.runtime.json;

import dev.topaz.runtime.json.JsonException.Fault;
import java.util.Arrays;

/**
 * Reads what stands between two quotes. Text of ASCII alone, which is nearly all of it, is copied as it is; everything else
 * is decoded character by character, and what is no UTF-8 is refused: to replace it would lose it.
 */
final class Texts {
    /** A character and its escape never need more than two {@code char}s at a time. */
    private static final int ROOM = 2;

    private static final int FIRST_SIZE = 128;
    private static final char[] NONE = {};
    /** What each letter behind a backslash means; a code in digits is read apart. */
    private static final char[] ESCAPED = new char[0x80];

    private static final char UNKNOWN = 0;

    static {
        String letters = "\"\\/bfnrt";
        String meanings = "\"\\/\b\f\n\r\t";
        for (int i = 0; i < letters.length(); i++) {
            ESCAPED[letters.charAt(i)] = meanings.charAt(i);
        }
    }

    private final byte[] in;
    private char[] chars = NONE;
    private int length;
    private int end;

    Texts(byte[] in) {
        this.in = in;
    }

    /** Returns the text whose first character stands at an offset; {@link #end} is where it ends. */
    String read(int start) {
        int close = Words.endOfPlain(in, start);
        if (close < in.length && in[close] == '"') {
            end = close + 1;
            refuseLonger(close - start, start);
            return ofLatin1(in, start, close - start);
        }
        length = 0;
        end = closed(decode(start)) + 1;
        refuseLonger(length, start);
        return new String(chars, 0, length);
    }

    /** Returns the text of bytes that are one character each. */
    // Deprecated as it knows no other character set: but it is the only way that copies the bytes on Java 8, without a
    // decoder.
    @SuppressWarnings("deprecation")
    static String ofLatin1(byte[] in, int start, int length) {
        return new String(in, 0, start, length);
    }

    /** Returns the offset behind the closing quote of the text that was read or skipped last. */
    int end() {
        return end;
    }

    /** Passes over the text whose first character stands at an offset, as strictly as if it were read. */
    void skip(int start) {
        int i = Words.endOfPlain(in, start);
        while (i < in.length && in[i] != '"') {
            length = 0;
            makeRoom(i);
            int behindRun = run(i);
            i = Words.endOfPlain(in, behindRun == i ? special(i) : behindRun);
        }
        end = closed(i) + 1;
    }

    private int closed(int close) {
        if (close == in.length) {
            throw JsonException.at(in, close, Fault.MALFORMED);
        }
        return close;
    }

    /** Decodes until the closing quote, and returns where it stands. */
    private int decode(int start) {
        int i = start;
        while (i < in.length && in[i] != '"') {
            makeRoom(i);
            i = run(i);
            if (i < in.length && in[i] != '"' && length + ROOM <= chars.length) {
                i = special(i);
            }
        }
        return i;
    }

    /** Decodes what needs one {@code char} and no escape, as long as there is room, and returns where it ends. */
    private int run(int start) {
        char[] out = chars;
        int n = length;
        int i = start;
        while (n < out.length && i < in.length) {
            byte first = in[i];
            if (first >= 0 && first != '\\' && first != '"') {
                out[n++] = (char) first;
                i++;
            } else if ((first & 0xF0) == 0xE0) {
                out[n++] = ofThree(i);
                i += 3;
            } else {
                break;
            }
        }
        length = n;
        return i;
    }

    /** Returns what the letter behind a backslash means; nothing for any that needs a closer look. */
    private char escaped(int at) {
        return at < in.length && in[at] >= 0 ? ESCAPED[in[at]] : UNKNOWN;
    }

    private void makeRoom(int at) {
        if (length + ROOM > chars.length) {
            refuseLonger(length, at);
            // No text has more characters than bytes are left.
            int wanted = Math.min(Math.max(FIRST_SIZE, 2 * length), length + in.length - at + ROOM);
            chars = Arrays.copyOf(chars, wanted);
        }
    }

    private void refuseLonger(int characters, int at) {
        if (characters > Limits.LONGEST_TEXT) {
            throw JsonException.at(in, at, Fault.TOO_LARGE);
        }
    }

    /** Decodes one character that is escaped or not ASCII, and returns where the next one stands. */
    private int special(int at) {
        int first = in[at];
        if (first == '\\') {
            return escape(at + 1);
        }
        if ((first & 0xF0) == 0xE0) {
            chars[length++] = ofThree(at);
            return at + 3;
        }
        return (first & 0xE0) == 0xC0 ? ofTwo(at) : ofFour(at);
    }

    private int escape(int at) {
        char escaped = escaped(at);
        if (escaped != UNKNOWN) {
            chars[length++] = escaped;
            return at + 1;
        }
        if (at < in.length && in[at] == 'u') {
            chars[length++] = ofHex(at + 1);
            return at + 5;
        }
        throw JsonException.at(in, at, Fault.MALFORMED);
    }

    private char ofHex(int at) {
        int code = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = i < in.length && in[i] >= 0 ? Character.digit(in[i], 16) : -1;
            if (digit < 0) {
                throw JsonException.at(in, i, Fault.MALFORMED);
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private int ofTwo(int at) {
        int code = (in[at] & 0x1F) << 6 | rest(at + 1);
        chars[length++] = (char) least(code, 0x80, at);
        return at + 2;
    }

    private char ofThree(int at) {
        if (at < in.length - 2) {
            int bytes = ByteArrays.threeAt(in, at);
            int code = (bytes & 0x0F) << 12 | (bytes >> 2 & 0xFC0) | (bytes >> 16 & 0x3F);
            if ((bytes & 0xC0C0F0) == 0x8080E0 && code >= 0x800 && !Character.isSurrogate((char) code)) {
                return (char) code;
            }
        }
        throw notOfThree(at);
    }

    /** Says where the bytes of a character end that has not three of them. */
    private JsonException notOfThree(int at) {
        refuseUnlessContinued(at + 1);
        refuseUnlessContinued(at + 2);
        return JsonException.at(in, at, Fault.NOT_UTF_8);
    }

    private int ofFour(int at) {
        // A byte that begins no character is wrong itself, whatever follows it.
        int code = (in[at] & 0xF8) == 0xF0
                ? (in[at] & 0x07) << 18 | rest(at + 1) << 12 | rest(at + 2) << 6 | rest(at + 3)
                : Integer.MAX_VALUE;
        if (code > Character.MAX_CODE_POINT) {
            throw JsonException.at(in, at, Fault.NOT_UTF_8);
        }
        length += Character.toChars(least(code, Character.MIN_SUPPLEMENTARY_CODE_POINT, at), chars, length);
        return at + 4;
    }

    /** Returns the six bits of a byte that continues a character. */
    private int rest(int at) {
        refuseUnlessContinued(at);
        return in[at] & 0x3F;
    }

    private void refuseUnlessContinued(int at) {
        if (at >= in.length || (in[at] & 0xC0) != 0x80) {
            throw JsonException.at(in, at, Fault.NOT_UTF_8);
        }
    }

    /** Refuses a character that is written with more bytes than it needs. */
    private int least(int code, int least, int at) {
        if (code < least) {
            throw JsonException.at(in, at, Fault.NOT_UTF_8);
        }
        return code;
    }
}
