package dev.topaz.testkit.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON text to a tree and back. */
public final class JsonText {
    private static final int DEEPEST = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonText() {}

    /** Parses a JSON value; returns empty for a text that is not exactly one. */
    public static Optional<JsonValue> read(String json) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (in.nextToken() == null) {
                return Optional.empty();
            }
            JsonValue value = value(in);
            return in.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Returns the line and column at which a text stops being one JSON value, as {@code 1:6}; empty for a text that is one. */
    public static Optional<String> mistake(String json) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
            boolean isValue = in.nextToken() != null;
            in.skipChildren();
            return isValue && in.nextToken() == null ? Optional.empty() : Optional.of(place(in.currentTokenLocation()));
        } catch (JacksonException e) {
            return Optional.of(place(e.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
    }

    /** Returns the value as JSON on one line, without spaces. */
    public static String write(JsonValue value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, value);
        }
        return out.toString();
    }

    private static JsonValue value(JsonParser in) {
        JsonToken token = in.currentToken();
        return switch (token) {
            case START_OBJECT -> members(in);
            case START_ARRAY -> elements(in);
            case VALUE_STRING -> new JsonValue.Text(in.getString());
            default -> new JsonValue.Literal(in.getString());
        };
    }

    private static JsonValue members(JsonParser in) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            values.put(name, value(in));
        }
        return new JsonValue.Members(values);
    }

    private static JsonValue elements(JsonParser in) {
        List<JsonValue> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in));
        }
        return new JsonValue.Elements(values);
    }

    private static void write(JsonGenerator json, JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            json.writeString(text.text());
        } else if (value instanceof JsonValue.Literal literal) {
            json.writeRawValue(literal.text());
        } else if (value instanceof JsonValue.Members members) {
            json.writeStartObject();
            members.values().forEach((name, member) -> {
                json.writeName(name);
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof JsonValue.Elements elements) {
            json.writeStartArray();
            elements.values().forEach(element -> write(json, element));
            json.writeEndArray();
        }
    }
}
