package dev.topaz.testkit;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.testkit.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Holds the JSON of an object parameter against its document: the types of its fields, and those that are required.
 *
 * <p>Fields that no document names pass, as parameters do.
 */
final class JsonRules {
    private JsonRules() {}

    /** @param path what messages call the value */
    static Optional<Refusal> refuse(WireType type, JsonValue value, String path, Limits limits) {
        return type.match(new Judgement(value, path, limits));
    }

    /** Holds one value against each kind of type. */
    private record Judgement(JsonValue value, String path, Limits limits) implements WireType.Cases<Optional<Refusal>> {
        @Override
        public Optional<Refusal> scalar(ScalarType type) {
            return JsonRules.scalar(type, this);
        }

        @Override
        public Optional<Refusal> struct(List<ParamSpec> fields) {
            return value instanceof JsonValue.Members members
                    ? fields(fields, members, path)
                    : Optional.of(Refusal.invalid(path));
        }

        @Override
        public Optional<Refusal> listed(WireType.Listed list) {
            return value instanceof JsonValue.Elements elements
                            && elements.values().size() <= limits.maxListSize().orElse(Long.MAX_VALUE)
                    ? elements(list, elements, this)
                    : Optional.of(Refusal.invalid(path));
        }

        @Override
        public Optional<Refusal> open() {
            return Optional.empty();
        }
    }

    /** Numbers and Booleans may stand in quotes: the platform reads them, and the official SDK writes some so. */
    private static Optional<Refusal> scalar(ScalarType type, Judgement judged) {
        JsonValue value = judged.value();
        String text = value instanceof JsonValue.Text quoted
                ? quoted.text()
                : value instanceof JsonValue.Literal literal ? literal.text() : "";
        boolean isScalar = value instanceof JsonValue.Text || value instanceof JsonValue.Literal;
        if (type == ScalarType.JSON && !isScalar) {
            return Optional.empty();
        }
        boolean isRight = isScalar
                && text.length() <= judged.limits().maxLength().orElse(Long.MAX_VALUE)
                && ScalarRules.allow(type, judged.limits(), text);
        return isRight ? Optional.empty() : Optional.of(Refusal.invalid(judged.path()));
    }

    /** The limits of a list that say something of its elements are those of numbers. */
    private static Optional<Refusal> elements(WireType.Listed list, JsonValue.Elements elements, Judgement judged) {
        Limits all = judged.limits();
        Limits each = new Limits(OptionalLong.empty(), OptionalLong.empty(), all.minValue(), all.maxValue(), "");
        return elements.values().stream()
                .filter(element -> !element.equals(JsonValue.Literal.NULL))
                .flatMap(element -> refuse(list.element(), element, judged.path(), each).stream())
                .findFirst();
    }

    private static Optional<Refusal> fields(List<ParamSpec> documented, JsonValue.Members members, String path) {
        return documented.stream()
                .flatMap(field -> field(field, members, path + "." + field.name()).stream())
                .findFirst();
    }

    private static Optional<Refusal> field(ParamSpec field, JsonValue.Members members, String path) {
        JsonValue value = members.values().getOrDefault(field.name(), JsonValue.Literal.NULL);
        boolean isBlank = value instanceof JsonValue.Text text && text.text().isBlank();
        if (value.equals(JsonValue.Literal.NULL) || (isBlank && field.required())) {
            return field.required() ? Optional.of(Refusal.missing(path)) : Optional.empty();
        }
        return refuse(WireType.of(field), value, path, field.limits());
    }
}
