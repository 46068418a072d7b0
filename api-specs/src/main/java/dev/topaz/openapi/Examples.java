package dev.topaz.openapi;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.ValueForm;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Writes the documented example and default as values of their type; as text, where they are none of it. */
final class Examples {
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern BOOLEAN = Pattern.compile("true|false");

    private Examples() {}

    static void write(JsonGenerator json, ParamSpec param, TypeWord type) {
        if (!param.limits().defaultValue().isEmpty()) {
            json.writeName("default");
            value(json, param.limits().defaultValue(), type);
        }
        if (!param.example().isEmpty()) {
            json.writeArrayPropertyStart("examples");
            value(json, param.example(), type);
            json.writeEndArray();
        }
    }

    private static void value(JsonGenerator json, String text, TypeWord type) {
        Optional<ScalarType> scalar = type.scalar();
        if (type.listDepth() == 1 && scalar.isPresent() && !text.startsWith("[")) {
            json.writeStartArray();
            for (String element : text.split(",", -1)) {
                scalar(json, element, scalar.get().form());
            }
            json.writeEndArray();
        } else if (type.listDepth() == 0 && scalar.isPresent()) {
            scalar(json, text, scalar.get().form());
        } else {
            json.writeString(text);
        }
    }

    private static void scalar(JsonGenerator json, String text, ValueForm form) {
        boolean isLiteral = switch (form) {
            case NUMBER -> INTEGER.matcher(text).matches();
            case BOOL -> BOOLEAN.matcher(text).matches();
            case TEXT, DATE, JSON, FILE -> false;
        };
        if (isLiteral) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }
}
