package dev.topaz.explorer.snippet;

import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import dev.topaz.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds the objects that a JSON text stands for out of the nested classes of a request: statements first, then a name. */
final class JavaObjects {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Collector<CharSequence, ?, String> LIST = Collectors.joining(", ", "List.of(", ")");

    private final String outer;
    private final Map<String, Struct> structs;
    private final List<String> statements = new ArrayList<>();
    private int objects;

    JavaObjects(Side request) {
        this.outer = request.className();
        this.structs = request.structs().stream().collect(Collectors.toMap(Struct::className, struct -> struct));
    }

    /** Statements, and the expression that they make up. */
    record Built(List<String> statements, String expression) {}

    /** Returns the value of this type; empty when the text is not one, or has fields that the classes lack. */
    Optional<Built> build(FieldType type, String json) {
        statements.clear();
        int before = objects;
        Optional<String> expression = tree(json).flatMap(value -> type.match(new Expression(value)));
        if (expression.isEmpty()) {
            objects = before;
        }
        return expression.map(whole -> new Built(List.copyOf(statements), whole));
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JacksonException e) {
            // Text that is not JSON is shown as text.
            return Optional.empty();
        }
    }

    /** The Java expression of one JSON value as each kind of type; empty for a value that is not of that type. */
    private final class Expression implements FieldType.Cases<Optional<String>> {
        private final JsonNode value;

        Expression(JsonNode value) {
            this.value = value;
        }

        @Override
        public Optional<String> scalar(ValueKind kind) {
            return JavaLiteral.of(kind, value.isValueNode() ? value.asString() : value.toString());
        }

        @Override
        public Optional<String> file() {
            return Optional.empty();
        }

        @Override
        public Optional<String> nested(String className) {
            Struct struct = structs.get(className);
            return struct != null && value.isObject() ? object(struct, value) : Optional.empty();
        }

        @Override
        public Optional<String> listOf(FieldType element) {
            if (!value.isArray()) {
                return Optional.empty();
            }
            List<Optional<String>> elements = new ArrayList<>();
            value.forEach(each -> elements.add(element.match(new Expression(each))));
            return elements.stream().allMatch(Optional::isPresent)
                    ? Optional.of(elements.stream().flatMap(Optional::stream).collect(LIST))
                    : Optional.empty();
        }
    }

    private Optional<String> object(Struct struct, JsonNode value) {
        Map<String, Field> fields =
                struct.shape().members().stream().collect(Collectors.toMap(Field::wireName, field -> field));
        String name = "obj" + ++objects;
        statements.add("%1$s.%2$s %3$s = new %1$s.%2$s();".formatted(outer, struct.className(), name));
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Field field = fields.get(entry.getKey());
            if (field == null || entry.getValue().isNull()) {
                return Optional.empty();
            }
            Optional<String> expression = field.type().match(new Expression(entry.getValue()));
            if (expression.isEmpty()) {
                return Optional.empty();
            }
            statements.add(name + "." + field.accessors().setter() + "(" + expression.get() + ");");
        }
        return Optional.of(name);
    }
}
