package dev.topaz.runtime.decode;

import dev.topaz.runtime.TopDecodeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Walks JSON, full or simplified.
 *
 * <p>The parser stands on the name of a field or on the opening bracket of its object whenever {@link #nextField} is
 * called; syntax errors are thrown as the parser throws them and become one exception where the answer is read.
 */
final class JsonCursor implements Cursor {
    private final JsonParser parser;
    private final byte[] source;
    private final FieldSink unknown;
    private int depth;
    private int matched;
    /** The next field's name, or the next element, has already been read. */
    private boolean atToken;

    /** Takes the fields that a reader does not know; the cursor stands in front of the value. */
    interface FieldSink {
        void field(String name, JsonCursor in);
    }

    JsonCursor(JsonParser parser, byte[] source, FieldSink unknown) {
        this.parser = parser;
        this.source = source;
        this.unknown = unknown;
    }

    /** How many fields at the top of the data were known to their reader. */
    int matched() {
        return matched;
    }

    /** How many objects are open around the field; 0 at the top of the data. */
    int depth() {
        return depth;
    }

    /** The token that the parser stands on is the next one. */
    void stay() {
        atToken = true;
    }

    /** Where the parser is, as a path of names and positions. */
    String path() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    @Override
    public int nextField(FieldNames names) {
        while (true) {
            int match = nextMatch(names.matcher());
            if (match >= 0) {
                matched += depth == 0 ? 1 : 0;
                return match;
            }
            if (match == PropertyNameMatcher.MATCH_END_OBJECT) {
                return END;
            }
            unknown.field(parser.currentName(), this);
        }
    }

    private int nextMatch(PropertyNameMatcher matcher) {
        if (atToken) {
            atToken = false;
            return parser.currentNameMatch(matcher);
        }
        return parser.nextNameMatch(matcher);
    }

    @Override
    public @Nullable String text() {
        return switch (value()) {
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY -> source();
            default -> parser.getString();
        };
    }

    @Override
    public <T> @Nullable T scalar(Function<String, @Nullable T> conversion) {
        return switch (value()) {
            case VALUE_NULL -> null;
            case START_OBJECT, START_ARRAY -> throw unexpected("a single value");
            default -> converted(conversion);
        };
    }

    /** Numbers are numbers nearly always: these take no detour through text. */
    @Override
    public @Nullable Long number() {
        if (peek() == JsonToken.VALUE_NUMBER_INT) {
            atToken = false;
            return whole();
        }
        return Cursor.super.number();
    }

    private long whole() {
        try {
            return parser.getLongValue();
        } catch (InputCoercionException e) {
            throw new TopDecodeException(path() + ": a whole number of 64 bits was expected", e);
        }
    }

    /** JSON may give a date as a number, in milliseconds since 1970-01-01T00:00:00Z. */
    @Override
    public @Nullable Date date() {
        if (peek() == JsonToken.VALUE_NUMBER_INT) {
            atToken = false;
            return new Date(whole());
        }
        return Cursor.super.date();
    }

    @Override
    public @Nullable String raw() {
        return value() == JsonToken.VALUE_NULL ? null : source();
    }

    @Override
    public <T> @Nullable T object(Function<Cursor, T> reader) {
        JsonToken token = value();
        if (token == JsonToken.VALUE_NULL
                || (token == JsonToken.VALUE_STRING && parser.getString().isBlank())) {
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            throw unexpected("an object");
        }
        depth++;
        T object = reader.apply(this);
        depth--;
        return object;
    }

    @Override
    public <T> @Nullable List<T> list(Function<Cursor, ? extends @Nullable T> element) {
        return switch (value()) {
            case VALUE_NULL -> null;
            case START_ARRAY -> elements(element);
            case START_OBJECT -> wrapped(element);
            case VALUE_STRING -> noElements();
            default -> throw unexpected("a list");
        };
    }

    /** Passes over the value of the current field. */
    void skip() {
        value();
        parser.skipChildren();
    }

    private <T> List<T> elements(Function<Cursor, ? extends @Nullable T> element) {
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            atToken = true;
            elements.add(element.apply(this));
        }
        return Collections.unmodifiableList(elements);
    }

    /** The full form: one field, named after the type of the elements, holds the array, or null, or the only element. */
    private <T> @Nullable List<T> wrapped(Function<Cursor, ? extends @Nullable T> element) {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return List.of();
        }
        List<T> elements = switch (parser.nextToken()) {
            case START_ARRAY -> elements(element);
            case VALUE_NULL -> null;
            default -> only(element);
        };
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            throw unexpected("a list");
        }
        return elements;
    }

    private <T> List<T> only(Function<Cursor, ? extends @Nullable T> element) {
        atToken = true;
        return Collections.unmodifiableList(new ArrayList<>(Collections.singletonList(element.apply(this))));
    }

    private <T> List<T> noElements() {
        if (parser.getString().isBlank()) {
            return List.of();
        }
        throw unexpected("a list");
    }

    /** The token of the next value, which stays the next one. */
    private JsonToken peek() {
        JsonToken token = value();
        atToken = true;
        return token;
    }

    private JsonToken value() {
        if (atToken) {
            atToken = false;
            return parser.currentToken();
        }
        return parser.nextToken();
    }

    /** The text of the current value, exactly as it came. */
    private String source() {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getByteOffset();
        return new String(source, start, end - start, StandardCharsets.UTF_8).strip();
    }

    private <T> @Nullable T converted(Function<String, @Nullable T> conversion) {
        try {
            return conversion.apply(parser.getString());
        } catch (IllegalArgumentException e) {
            throw new TopDecodeException(path() + ": " + e.getMessage(), e);
        }
    }

    private TopDecodeException unexpected(String expected) {
        return new TopDecodeException(path() + ": " + expected + " was expected", null);
    }
}
