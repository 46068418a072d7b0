package dev.topaz.explorer.web;

import dev.topaz.explorer.call.PrettyJson;
import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a field of the form begins with: the documented example; for an object, JSON made of the examples of its fields. */
final class Sample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sample() {}

    static String of(ParamSpec param) {
        return param.fields().isEmpty() ? param.example() : PrettyJson.WRITER.writeValueAsString(node(param));
    }

    private static JsonNode node(ParamSpec param) {
        return WireType.of(param).match(new Written(param.example()));
    }

    /** Writes an example as each kind of type. */
    private record Written(String example) implements WireType.Cases<JsonNode> {
        /** An example that is not of its type gives way to a value that is. */
        @Override
        public JsonNode scalar(ScalarType type) {
            return switch (type.form().jsonType()) {
                case INTEGER -> NODES.numberNode(Long.parseLong(type.form().sample(example)));
                case BOOLEAN -> NODES.booleanNode(example.equals("true"));
                case STRING -> NODES.stringNode(example);
            };
        }

        @Override
        public JsonNode struct(List<ParamSpec> fields) {
            ObjectNode object = NODES.objectNode();
            fields.stream()
                    .filter(field -> field.required()
                            || !field.example().isBlank()
                            || !field.fields().isEmpty())
                    .forEach(field -> object.set(field.name(), node(field)));
            return object;
        }

        @Override
        public JsonNode listed(WireType.Listed list) {
            return NODES.arrayNode().add(list.element().match(this));
        }

        @Override
        public JsonNode open() {
            return NODES.objectNode();
        }
    }
}
