package dev.topaz.explorer.snippet;

import dev.topaz.model.Field;
import dev.topaz.model.FieldType;
import dev.topaz.model.Side;
import dev.topaz.model.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds the objects that a JSON text stands for out of the nested classes of a request: statements first, then a name. */
final class JavaObjects {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String outer;
    private final Map<String, Struct> structs;
    private final List<String> statements = new ArrayList<>();
    private int objects;

    JavaObjects(Side request) {
        this.outer = request.className();
        this.structs = request.structs().stream().collect(Collectors.toMap(Struct::className, struct -> struct));
    }

    /** A JSON text that has no place in these classes. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Statements, and the expression that they make up. */
    record Built(List<String> statements, String expression) {}

    /** The value of this type; empty when the text is none, or has fields that the classes have not. */
    Optional<Built> build(FieldType type, String json) {
        statements.clear();
        int before = objects;
        try {
            String expression = expression(type, JSON.readTree(json));
            return Optional.of(new Built(List.copyOf(statements), expression));
        } catch (Misfit | JacksonException e) {
            objects = before;
            return Optional.empty();
        }
    }

    private String expression(FieldType type, JsonNode value) throws Misfit {
        if (type instanceof FieldType.Nested nested && value.isObject()) {
            return object(nested.className(), value);
        }
        if (type instanceof FieldType.ListOf list && value.isArray()) {
            List<String> elements = new ArrayList<>();
            for (JsonNode element : value) {
                elements.add(expression(list.element(), element));
            }
            return "List.of(" + String.join(", ", elements) + ")";
        }
        if (type instanceof FieldType.Scalar scalar) {
            String text = value.isValueNode() ? value.asString() : value.toString();
            return JavaLiteral.of(scalar.kind(), text).orElseThrow(Misfit::new);
        }
        throw new Misfit();
    }

    private String object(String className, JsonNode value) throws Misfit {
        Struct struct = structs.get(className);
        if (struct == null) {
            throw new Misfit();
        }
        Map<String, Field> fields =
                struct.shape().members().stream().collect(Collectors.toMap(Field::wireName, field -> field));
        String name = "obj" + ++objects;
        statements.add("%1$s.%2$s %3$s = new %1$s.%2$s();".formatted(outer, className, name));
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Field field = fields.get(entry.getKey());
            if (field == null || entry.getValue().isNull()) {
                throw new Misfit();
            }
            String expression = expression(field.type(), entry.getValue());
            statements.add(name + "." + field.accessors().setter() + "(" + expression + ");");
        }
        return name;
    }
}
