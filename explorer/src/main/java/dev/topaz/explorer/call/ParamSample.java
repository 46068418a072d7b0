package dev.topaz.explorer.call;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.example.PlausibleExamples;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values of parameters out of the documented examples; of an object, JSON made of the examples of its fields. */
public final class ParamSample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ParamSample() {}

    /** Returns a value with everything that has an example. */
    public static String full(ParamSpec param) {
        return text(
                param,
                field -> field.required()
                        || !field.example().isBlank()
                        || !field.fields().isEmpty());
    }

    /** Returns a value to begin with: optional objects inside it are left out, since nobody has asked for them. */
    public static String usual(ParamSpec param) {
        return text(
                param,
                field -> field.required()
                        || (!field.example().isBlank() && field.fields().isEmpty()));
    }

    /** Returns the content of a message of a topic, as JSON, with everything that has an example. */
    public static String content(ApiSpec topic) {
        List<ParamSpec> fields = PlausibleExamples.fill(topic.response(), topic.name());
        ParamSpec content = new ParamSpec(
                topic.name(), "Content", true, "", Limits.NONE, "", fields, Children.DOCUMENTED, topic.at());
        return fields.isEmpty() ? "{}" : full(content);
    }

    private static String text(ParamSpec param, Predicate<ParamSpec> isWanted) {
        return param.fields().isEmpty() ? fitting(param) : PrettyJson.WRITER.writeValueAsString(node(param, isWanted));
    }

    /** Documents have examples that are not of their type: an optional parameter goes without, a required one has another value. */
    private static String fitting(ParamSpec param) {
        WireType type = WireType.of(param);
        if (fits(type, param.example())) {
            return param.example();
        }
        return Optional.of(param)
                .filter(ParamSpec::required)
                .flatMap(required -> type.scalar())
                .map(scalar -> scalar.form().sample(param.example()))
                .filter(value -> fits(type, value))
                .orElse("");
    }

    private static boolean fits(WireType type, String text) {
        return text.isBlank() || type.match(new TypedText(text)).isEmpty();
    }

    private static JsonNode node(ParamSpec param, Predicate<ParamSpec> isWanted) {
        return WireType.of(param).match(new Written(param.example(), isWanted));
    }

    /** Writes an example as each kind of type. */
    private record Written(String example, Predicate<ParamSpec> isWanted) implements WireType.Cases<JsonNode> {
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
            fields.stream().filter(isWanted).forEach(field -> object.set(field.name(), node(field, isWanted)));
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
