package dev.topaz.processor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.runtime.date.DateText;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Compares a documented answer with what the getters of a generated response return. */
final class ValuesOfAnswer {
    private final Side side;
    private final List<String> differences = new ArrayList<>();

    ValuesOfAnswer(Side side) {
        this.side = side;
    }

    List<String> differences() {
        return differences;
    }

    void compare(JsonObject expected, Object response) throws ReflectiveOperationException {
        compare(expected, response, side.shape().members());
    }

    private void compare(JsonObject expected, Object actual, List<Field> fields) throws ReflectiveOperationException {
        for (String name : expected.keySet()) {
            Optional<Field> field =
                    fields.stream().filter(each -> each.wireName().equals(name)).findFirst();
            if (field.isEmpty()) {
                differences.add("'" + name + "' is in the sample and not in the table");
            } else {
                Method getter =
                        actual.getClass().getMethod(field.get().accessors().getter());
                compare(expected.get(name), getter.invoke(actual), field.get());
            }
        }
    }

    private void compare(JsonElement expected, Object actual, Field field) throws ReflectiveOperationException {
        compare(expected, actual, field.type(), field.wireName());
    }

    private void compare(JsonElement expected, Object actual, FieldType type, String name)
            throws ReflectiveOperationException {
        if (type instanceof FieldType.ListOf list) {
            JsonArray elements = elements(expected);
            List<?> values = (List<?>) actual;
            if (values == null || values.size() != elements.size()) {
                differences.add("'" + name + "' should have " + elements.size() + " elements: " + values);
                return;
            }
            for (int i = 0; i < elements.size(); i++) {
                compare(elements.get(i), values.get(i), list.element(), name);
            }
        } else if (type instanceof FieldType.Nested nested && expected.isJsonObject() && actual != null) {
            compare(expected.getAsJsonObject(), actual, struct(nested).shape().members());
        } else if (!Objects.equals(value(expected, actual), actual)) {
            differences.add("'" + name + "' should be " + expected + " and is " + actual);
        }
    }

    /** Full JSON wraps a list in an object with one field. */
    private static JsonArray elements(JsonElement list) {
        return list.isJsonArray()
                ? list.getAsJsonArray()
                : list.getAsJsonObject().entrySet().iterator().next().getValue().getAsJsonArray();
    }

    private Struct struct(FieldType.Nested nested) {
        return side.structs().stream()
                .filter(struct -> struct.className().equals(nested.className()))
                .findFirst()
                .orElseThrow();
    }

    /** The documented value in the Java type of the actual one; blank text is no number, date or Boolean. */
    private static Object value(JsonElement expected, Object actual) {
        if (expected.isJsonNull()
                || (!(actual instanceof String) && expected.getAsString().isBlank())) {
            return null;
        }
        if (actual instanceof Long) {
            return expected.getAsLong();
        }
        if (actual instanceof Boolean) {
            return expected.getAsBoolean();
        }
        return actual instanceof Date ? DateText.parse(expected.getAsString()).orElseThrow() : expected.getAsString();
    }
}
