package dev.topaz.openapi;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import dev.topaz.spec.ValueForm;
import dev.topaz.spec.ValueForm.JsonType;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** Writes the documented example and default as values of their type; as text, where they are none of it. */
final class Examples {
    /** What JSON takes without quotes: no leading zero, no plus. */
    private static final Pattern LITERAL = Pattern.compile("-?(0|[1-9][0-9]*)|true|false");

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
        boolean isLiteral =
                form.jsonType() != JsonType.STRING && LITERAL.matcher(text).matches();
        if (isLiteral && form.accepts(text)) {
            json.writeRawValue(text);
        } else {
            json.writeString(text);
        }
    }
}
