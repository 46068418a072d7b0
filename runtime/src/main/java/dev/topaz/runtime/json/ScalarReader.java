package dev.topaz.runtime.json;

import dev.topaz.runtime.json.JsonException.Fault;
import org.jspecify.annotations.Nullable;

/** Goes over the bytes of a document, and reads the values in which no others are. */
abstract class ScalarReader {
    /** What {@link #nextIfDateTime} returns for any other value. */
    public static final long NO_DATE_TIME = DateTimes.NONE;

    final byte[] in;
    final Texts texts;
    private final Numbers numbers;
    /** The next byte. */
    int at;

    ScalarReader(byte[] utf8) {
        this.in = utf8;
        this.texts = new Texts(utf8);
        this.numbers = new Numbers(utf8);
    }

    /** Returns the first byte of the next value, or the end of what is open; nothing is read. */
    public byte peek() {
        byte next = at < in.length ? in[at] : 0;
        return next > ' ' ? next : peekBehindSpace();
    }

    private byte peekBehindSpace() {
        if (isAtEnd() || in[at] < ' ') {
            throw malformed();
        }
        return in[at];
    }

    /** Returns whether the next value is null, which is then read. */
    public boolean nextIsNull() {
        if (peek() != 'n') {
            return false;
        }
        literal("null");
        return true;
    }

    /** Returns the text of the next value, which is a text, a number, true or false; numbers exactly as they are written. */
    public String scalar() {
        switch (peek()) {
            case '"':
                return text();
            case 't':
                return literal("true");
            case 'f':
                return literal("false");
            default:
                return number();
        }
    }

    /** Returns the next value, which is a text. */
    public String text() {
        String text = texts.read(at + 1);
        at = texts.end();
        return text;
    }

    private String number() {
        int start = at;
        at = numbers.endOf(at);
        return Texts.ofLatin1(in, start, at - start);
    }

    /** Returns the next value, when it is a whole number of 64 bits; null for any other, which is not read. */
    public @Nullable Long nextIfWhole() {
        peek();
        if (!numbers.isWhole(at)) {
            return null;
        }
        at = numbers.end();
        return numbers.whole();
    }

    /**
     * Returns the next value, when it is a text {@code yyyy-MM-dd HH:mm:ss}, in seconds from 1970-01-01 00:00:00 in the same zone.
     *
     * @return {@link #NO_DATE_TIME} for any other value, which is not read
     */
    public long nextIfDateTime() {
        peek();
        long seconds = DateTimes.secondsAt(in, at);
        if (seconds != NO_DATE_TIME) {
            at += DateTimes.LENGTH;
        }
        return seconds;
    }

    /** Returns the next value, which is true or false. */
    public boolean bool() {
        boolean isTrue = peek() == 't';
        literal(isTrue ? "true" : "false");
        return isTrue;
    }

    private String literal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= in.length || in[at + i] != word.charAt(i)) {
                throw malformed();
            }
        }
        at += word.length();
        return word;
    }

    /** Passes over the next value, in which no others are, as strictly as if it were read. */
    void skipScalar() {
        switch (peek()) {
            case 'n':
                literal("null");
                break;
            case 't':
                literal("true");
                break;
            case 'f':
                literal("false");
                break;
            case '"':
                texts.skip(at + 1);
                at = texts.end();
                break;
            default:
                at = numbers.endOf(at);
                break;
        }
    }

    /** Returns whether nothing but white space is left. */
    public boolean isAtEnd() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
        return at == in.length;
    }

    JsonException malformed() {
        return JsonException.at(in, at, Fault.MALFORMED);
    }
}
