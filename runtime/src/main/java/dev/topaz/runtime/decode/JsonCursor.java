package dev.topaz.runtime.decode;

import dev.topaz.runtime.generated.Cursor;
import dev.topaz.runtime.generated.FieldNames;
import dev.topaz.runtime.json.JsonReader;
import dev.topaz.runtime.utf8.Whitespace;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks JSON, full or simplified.
 *
 * <p>The reader stands in front of a value, or behind the last one when {@link #nextField} is called; syntax errors are thrown
 * as it throws them and become one exception where the answer is read.
 */
final class JsonCursor implements Cursor {
    /** That of the platform's clock. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private final JsonReader in;
    private final FieldSink unknown;
    private int depth;
    private int matched;
    /** The field that comes next when the answer keeps to the order of the document. */
    private int expected;

    /** Takes the fields that a reader does not know; the cursor stands in front of the value. */
    interface FieldSink {
        void field(JsonCursor in);
    }

    JsonCursor(JsonReader in, FieldSink unknown) {
        this.in = in;
        this.unknown = unknown;
    }

    /** Returns how many fields at the top of the data were known to their reader. */
    int matched() {
        return matched;
    }

    /** Returns how many objects are open around the field; 0 at the top of the data. */
    int depth() {
        return depth;
    }

    /** Returns the position of the reader as a path of names and indexes. */
    String path() {
        return in.path();
    }

    @Override
    public int nextField(FieldNames names) {
        while (true) {
            int field = in.nextName(names.table(), expected);
            if (field >= 0) {
                matched += depth == 0 ? 1 : 0;
                expected = field + 1;
                return field;
            }
            if (field == JsonReader.END) {
                return END;
            }
            unknown.field(this);
        }
    }

    @Override
    public @Nullable String text() {
        switch (in.peek()) {
            case '"':
                return in.text();
            case '{':
            case '[':
                return in.source();
            default:
                return in.nextIsNull() ? null : in.scalar();
        }
    }

    @Override
    public <T> @Nullable T scalar(Function<String, @Nullable T> conversion) {
        byte first = in.peek();
        if (first == '{' || first == '[') {
            throw unexpected("a single value");
        }
        return in.nextIsNull() ? null : converted(conversion);
    }

    private <T> @Nullable T converted(Function<String, @Nullable T> conversion) {
        try {
            return conversion.apply(in.scalar());
        } catch (IllegalArgumentException e) {
            throw new DecodeException(path() + ": " + e.getMessage(), e);
        }
    }

    /** Numbers are numbers nearly always: these take no detour through text. */
    @Override
    public @Nullable Long number() {
        Long whole = in.nextIfWhole();
        return whole == null ? Cursor.super.number() : whole;
    }

    /** Reads a Boolean, as leniently as numbers are read. */
    @Override
    public @Nullable Boolean bool() {
        byte first = in.peek();
        return (first == 't' || first == 'f') ? Boolean.valueOf(in.bool()) : Cursor.super.bool();
    }

    /** Reads a date, as text or as a number of milliseconds since 1970-01-01T00:00:00Z. */
    @Override
    public @Nullable Date date() {
        long seconds = in.nextIfDateTime();
        return seconds == JsonReader.NO_DATE_TIME
                ? otherDate()
                : new Date(TimeUnit.SECONDS.toMillis(seconds - ZONE.getTotalSeconds()));
    }

    private @Nullable Date otherDate() {
        Long millis = in.nextIfWhole();
        return millis == null ? Cursor.super.date() : new Date(millis);
    }

    @Override
    public @Nullable String raw() {
        return in.nextIsNull() ? null : in.source();
    }

    @Override
    public <T> @Nullable T object(Function<Cursor, T> reader) {
        if (in.peek() == '{') {
            return entered(reader);
        }
        refuseUnlessNothing("an object");
        return null;
    }

    private <T> T entered(Function<Cursor, T> reader) {
        int outside = expected;
        in.enterObject();
        expected = 0;
        depth++;
        T object = reader.apply(this);
        depth--;
        expected = outside;
        return object;
    }

    @Override
    public <T> @Nullable List<T> list(Function<Cursor, ? extends @Nullable T> element) {
        byte first = in.peek();
        if (first == '[') {
            return elements(element);
        }
        if (first == '{') {
            return wrapped(element);
        }
        refuseUnlessNothing("a list");
        return first == '"' ? Collections.emptyList() : null;
    }

    /** Passes over the value of the current field. */
    void skip() {
        in.skip();
    }

    private <T> List<T> elements(Function<Cursor, ? extends @Nullable T> element) {
        List<T> elements = new ArrayList<>();
        in.enterArray();
        while (in.nextElement()) {
            add(elements, element.apply(this));
        }
        return Collections.unmodifiableList(elements);
    }

    /** The full form: one field, named after the type of the elements, holds the array, or null, or the only element. */
    private <T> @Nullable List<T> wrapped(Function<Cursor, ? extends @Nullable T> element) {
        in.enterObject();
        if (!in.nextName()) {
            return Collections.emptyList();
        }
        List<T> elements = in.peek() == '[' ? elements(element) : in.nextIsNull() ? null : only(element);
        if (in.nextName()) {
            throw unexpected("a list");
        }
        return elements;
    }

    private <T> List<T> only(Function<Cursor, ? extends @Nullable T> element) {
        List<T> elements = new ArrayList<>(1);
        add(elements, element.apply(this));
        return Collections.unmodifiableList(elements);
    }

    private static <T> void add(List<T> elements, @Nullable T element) {
        if (element != null) {
            elements.add(element);
        }
    }

    /** Rejects the next value unless it is null or a blank text, both of which mean an absent value. */
    private void refuseUnlessNothing(String wanted) {
        boolean isNothing = in.peek() == '"' ? Whitespace.isBlank(in.scalar()) : in.nextIsNull();
        if (!isNothing) {
            throw unexpected(wanted);
        }
    }

    private DecodeException unexpected(String expected) {
        return new DecodeException(path() + ": " + expected + " was expected", null);
    }
}
