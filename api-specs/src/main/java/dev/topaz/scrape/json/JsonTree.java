package dev.topaz.scrape.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value that answers questions about itself without complaining: a missing field is empty, whatever it was to be.
 *
 * @param value a Map, a List, a Boolean, or the text of another scalar
 */
public record JsonTree(Object value) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonTree NOTHING = new JsonTree("");

    /** Empty for a text that is no JSON, or more than one value. */
    public static Optional<JsonTree> parse(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            JsonTree tree = read(parser);
            return parser.nextToken() == null ? Optional.of(tree) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public JsonTree get(String name) {
        return value instanceof Map<?, ?> map && map.get(name) instanceof JsonTree child ? child : NOTHING;
    }

    /** Whether there is nothing: a missing field, null, or an empty text. */
    public boolean isNothing() {
        return value.equals("");
    }

    public boolean isList() {
        return value instanceof List<?>;
    }

    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** The elements of an array; of anything else none. */
    public List<JsonTree> elements() {
        return value instanceof List<?> list
                ? list.stream().map(JsonTree.class::cast).toList()
                : List.of();
    }

    /** The fields of an object, in its order; of anything else none. */
    public Map<String, JsonTree> fields() {
        Map<String, JsonTree> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, child) -> fields.put((String) name, (JsonTree) child));
        }
        return fields;
    }

    /** The text of a scalar; null, objects and arrays have none. */
    public String text() {
        return isBoolean() || value instanceof String ? value.toString() : "";
    }

    /** Whether this is true or false, and not a text that says so. */
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    /** The parser's depth limit bounds the recursion. */
    private static JsonTree read(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, JsonTree> fields = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                fields.put(name, read(parser));
            }
            return new JsonTree(fields);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<JsonTree> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(read(parser));
            }
            return new JsonTree(elements);
        }
        return scalar(parser);
    }

    private static JsonTree scalar(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NOTHING;
            case VALUE_TRUE, VALUE_FALSE -> new JsonTree(parser.getBooleanValue());
            default -> new JsonTree(parser.getString());
        };
    }
}
