package dev.topaz.explorer.web;

import dev.topaz.explorer.call.PrettyJson;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a field of the form begins with: the documented example; for an object, JSON made of the examples of its fields. */
final class Sample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sample() {}

    static String of(ParamSpec param) {
        return param.fields().isEmpty()
                ? param.example()
                : PrettyJson.WRITER.writeValueAsString(node(param, TypeWord.parse(param.type())));
    }

    private static JsonNode node(ParamSpec param, TypeWord type) {
        if (type.listDepth() > 0) {
            return NODES.arrayNode().add(node(param, new TypeWord(type.base(), type.listDepth() - 1)));
        }
        if (param.fields().isEmpty()) {
            return type.scalar().map(scalar -> scalar(scalar, param.example())).orElseGet(NODES::objectNode);
        }
        ObjectNode object = NODES.objectNode();
        param.fields().stream()
                .filter(field -> field.required()
                        || !field.example().isBlank()
                        || !field.fields().isEmpty())
                .forEach(field -> object.set(field.name(), node(field, TypeWord.parse(field.type()))));
        return object;
    }

    /** An example that is none of its type gives way to a value that is. */
    private static JsonNode scalar(ScalarType type, String example) {
        return switch (type.form().jsonType()) {
            case INTEGER -> NODES.numberNode(Long.parseLong(type.form().sample(example)));
            case BOOLEAN -> NODES.booleanNode(example.equals("true"));
            case STRING -> NODES.stringNode(example);
        };
    }
}
