package dev.topaz.explorer.call;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the examples of an object and of its fields as JSON.
 *
 * @param isWanted which fields of an object are written
 */
record SampleJson(Predicate<ParamSpec> isWanted) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode of(ParamSpec param) {
        return WireType.of(param).match(new Written(param.example()));
    }

    private static Optional<JsonNode> parsed(String example) {
        try {
            return example.isBlank()
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readTree(example));
        } catch (JacksonException e) {
            // Most examples are words.
            return Optional.empty();
        }
    }

    /** Writes an example as each kind of type. */
    private final class Written implements WireType.Cases<JsonNode> {
        private final String example;

        Written(String example) {
            this.example = example;
        }

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
            fields.stream().filter(isWanted).forEach(field -> object.set(field.name(), of(field)));
            return object;
        }

        /** The example of a list of single values has commas, as such lists have where they are parameters, or is an array. */
        @Override
        public JsonNode listed(WireType.Listed list) {
            ArrayNode elements = NODES.arrayNode();
            if (!list.isJoined()) {
                return elements.add(list.element().match(this));
            }
            Optional<JsonNode> array = parsed(example).filter(JsonNode::isArray);
            if (array.isPresent()) {
                return array.get();
            }
            for (String each : example.split(",", -1)) {
                elements.add(list.element().match(new Written(each)));
            }
            return elements;
        }

        @Override
        public JsonNode open() {
            return parsed(example).orElseGet(NODES::objectNode);
        }
    }
}
