package dev.topaz.runtime.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the objects of a request as JSON: plain arrays, no spaces, members without a value left out.
 *
 * <p>The same bytes as the official SDK: it escapes {@code /} and the control characters, and writes everything else,
 * Chinese and emoji too, as it is.
 */
public final class JsonWriter implements ValueWriter {
    /** Deeper than any document (7); a cycle ends here instead of at the end of the stack. */
    private static final int DEEPEST = 64;

    /** What is escaped with a letter, and with which. */
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder();
    private @Nullable String pending;
    private boolean inArray = true;
    private boolean first = true;
    private int depth;

    private JsonWriter() {}

    /** Returns an object as JSON text. */
    public static String write(WireObject object) {
        JsonWriter writer = new JsonWriter();
        writer.object(object);
        return writer.out.toString();
    }

    /** Returns a list of objects as JSON text. */
    public static String writeList(List<? extends WireObject> objects) {
        return writeList(new ArrayList<>(objects), ValueWriter::object);
    }

    /** Returns a list as JSON text; {@code element} is one of the methods of {@link ValueWriter}. */
    public static <E> String writeList(List<E> values, BiConsumer<ValueWriter, E> element) {
        JsonWriter writer = new JsonWriter();
        writer.list(values, element);
        return writer.out.toString();
    }

    @Override
    public JsonWriter name(String wireName) {
        pending = wireName;
        return this;
    }

    @Override
    public void text(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            separate();
            quote(value);
        }
    }

    @Override
    public void literal(@Nullable String value) {
        if (value == null) {
            absent();
        } else {
            separate();
            out.append(value);
        }
    }

    @Override
    public void raw(@Nullable String json) {
        if (json == null) {
            absent();
        } else {
            separate();
            out.append(JsonText.checked(json));
        }
    }

    @Override
    public void object(@Nullable WireObject value) {
        if (value == null) {
            absent();
        } else {
            separate();
            boolean outerIsArray = open('{');
            inArray = false;
            value.writeTo(this);
            close('}', outerIsArray);
        }
    }

    @Override
    public <E> void list(@Nullable List<E> values, BiConsumer<ValueWriter, E> element) {
        if (values == null) {
            absent();
        } else {
            separate();
            elements(values, element);
        }
    }

    private <E> void elements(List<? extends E> values, BiConsumer<ValueWriter, E> element) {
        boolean outerIsArray = open('[');
        inArray = true;
        for (E value : values) {
            element.accept(this, value);
        }
        close(']', outerIsArray);
    }

    /** Writes an absent value: a member is left out, an element keeps its place as null. */
    private void absent() {
        if (inArray) {
            separate();
            out.append("null");
        }
        pending = null;
    }

    /** Writes what stands in front of a value: a comma, a name. */
    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
        if (!inArray && pending != null) {
            quote(pending);
            out.append(':');
            pending = null;
        }
    }

    private boolean open(char bracket) {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "an object of a request is nested more than " + DEEPEST + " deep; does it hold itself?");
        }
        out.append(bracket);
        first = true;
        return inArray;
    }

    private void close(char bracket, boolean outerIsArray) {
        out.append(bracket);
        inArray = outerIsArray;
        first = false;
        depth--;
    }

    /** Returns a text as a JSON string. */
    public static String quoted(String text) {
        JsonWriter writer = new JsonWriter();
        writer.quote(text);
        return writer.out.toString();
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        out.append('"');
    }

    private void escape(char c) {
        int letter = ESCAPED.indexOf(c);
        if (letter >= 0) {
            out.append('\\').append(ESCAPES.charAt(letter));
        } else if (Character.isISOControl(c)) {
            out.append("\\u00").append(HEX[(c >> 4) & 0xF]).append(HEX[c & 0xF]);
        } else {
            out.append(c);
        }
    }
}
