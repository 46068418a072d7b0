package dev.topaz.runtime.json;

import dev.topaz.runtime.json.JsonException.Fault;
import java.nio.charset.StandardCharsets;

/**
 * Reads one JSON document, forwards, out of bytes in UTF-8. Strict as RFC 8259 is, but for line breaks and other control
 * characters in texts, which servers that build JSON by hand leave there.
 *
 * <p>Whoever reads asks what comes next, and takes or passes over it: {@link #nextName} and {@link #nextElement} go on inside
 * an object or an array that was entered, and leave it at its end. Every method throws a {@link JsonException} for what is no
 * JSON, and for what is deeper or longer than is read.
 */
public final class JsonReader extends ScalarReader {
    /** What {@link #nextName(NameTable, int)} returns at the end of the object. */
    public static final int END = -2;

    private final Nesting nesting = new Nesting();

    /** Reads from the first byte on; the bytes must not change meanwhile. */
    public JsonReader(byte[] utf8) {
        super(utf8);
    }

    /** Enters the object that comes next. */
    public void enterObject() {
        enter('{');
        nesting.enterObject();
    }

    /** Enters the array that comes next. */
    public void enterArray() {
        enter('[');
        nesting.enterArray();
    }

    private void enter(char bracket) {
        if (peek() != bracket) {
            throw malformed();
        }
        at++;
        if (nesting.depth() == Limits.DEEPEST) {
            throw JsonException.at(in, at, Fault.TOO_LARGE);
        }
    }

    /** Goes to the next name in the object; false at its end, which is then left. */
    public boolean nextName() {
        if (!toName()) {
            return false;
        }
        texts.skip(at);
        toValue(texts.end());
        return true;
    }

    /**
     * Returns the same for known names.
     *
     * @param expected the position that the next name probably has; any number
     * @return the position of the name; {@link NameTable#UNKNOWN} for another name, {@link #END} at the end of the object
     */
    public int nextName(NameTable names, int expected) {
        if (!toName()) {
            return END;
        }
        int position = names.find(in, at, expected);
        if (position >= 0) {
            toValue(at + names.length(position));
            return position;
        }
        texts.skip(at);
        toValue(texts.end());
        return positionByText(names);
    }

    /** Returns the name that was read last in the object. */
    public String name() {
        return texts.read(nesting.name());
    }

    /** Returns the position of the name that was read last in the object; {@link NameTable#UNKNOWN} if it is not one of these. */
    public int nameIn(NameTable names, int expected) {
        int position = names.find(in, nesting.name(), expected);
        return position >= 0 ? position : positionByText(names);
    }

    /** Returns the position of a name that was not found among the bytes, but may be one of these, written in another way. */
    private int positionByText(NameTable names) {
        return NameTable.isFindable(in, nesting.name()) ? NameTable.UNKNOWN : names.position(name());
    }

    private boolean toName() {
        if (!toNext('}')) {
            return false;
        }
        if (peek() != '"') {
            throw malformed();
        }
        nesting.atName(++at);
        return true;
    }

    private void toValue(int behindName) {
        if (behindName - at > Limits.LONGEST_NAME) {
            throw JsonException.at(in, at, Fault.TOO_LARGE);
        }
        at = behindName;
        if (peek() != ':') {
            throw malformed();
        }
        at++;
    }

    /** Goes to the next element of the array; false at its end, which is then left. */
    public boolean nextElement() {
        if (!toNext(']')) {
            return false;
        }
        nesting.atNextElement();
        return true;
    }

    private boolean toNext(char bracket) {
        byte next = peek();
        if (next == ',' && !nesting.isFresh()) {
            at++;
            return true;
        }
        if (next == bracket) {
            at++;
            nesting.leave();
            return false;
        }
        if (!nesting.isFresh()) {
            throw malformed();
        }
        return true;
    }

    /** Passes over the next value, as strictly as if it were read. */
    public void skip() {
        int outside = nesting.depth();
        skipToken();
        while (nesting.depth() > outside) {
            if (nesting.isInArray() ? nextElement() : nextName()) {
                skipToken();
            }
        }
    }

    private void skipToken() {
        switch (peek()) {
            case '{':
                enterObject();
                break;
            case '[':
                enterArray();
                break;
            default:
                skipScalar();
                break;
        }
    }

    /** Returns the next value exactly as it is written. */
    public String source() {
        peek();
        int start = at;
        skip();
        return new String(in, start, at - start, StandardCharsets.UTF_8);
    }

    /** Returns the position of the reader as a JSON pointer (RFC 6901). */
    public String path() {
        return nesting.pointer(texts);
    }
}
