package dev.topaz.explorer.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the JSON Schema of a tool's arguments.
 *
 * <pre>{@code
 * new InputSchema().required("name", InputSchema.text("The name of an API.")).toMap();
 * }</pre>
 */
final class InputSchema {
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** Describes a text. */
    static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    /** Describes a text that is one of a few. */
    static Map<String, Object> choice(String description, List<String> values) {
        return Map.of("type", "string", "enum", values, "description", description);
    }

    /** Describes a whole number. */
    static Map<String, Object> number(String description, int least, int most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most, "description", description);
    }

    /** Describes an object with any properties. */
    static Map<String, Object> object(String description) {
        return Map.of("type", "object", "additionalProperties", true, "description", description);
    }

    InputSchema required(String name, Map<String, Object> schema) {
        required.add(name);
        return optional(name, schema);
    }

    InputSchema optional(String name, Map<String, Object> schema) {
        properties.put(name, schema);
        return this;
    }

    Map<String, Object> toMap() {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
