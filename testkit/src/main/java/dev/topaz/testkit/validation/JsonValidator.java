package dev.topaz.testkit.validation;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.testkit.json.JsonValue;
import dev.topaz.testkit.validation.Violation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Holds the JSON of an object parameter against its document: the types of its fields, and those that are required.
 *
 * <p>Fields that no document names pass, as parameters do.
 */
final class JsonValidator {
    private JsonValidator() {}

    /** @param path what messages call the value */
    static Optional<Violation> validate(WireType type, JsonValue value, String path, Limits limits) {
        return type.match(new Judgement(value, path, limits));
    }

    /** Holds one value against each kind of type. */
    private record Judgement(JsonValue value, String path, Limits limits)
            implements WireType.Cases<Optional<Violation>> {
        @Override
        public Optional<Violation> scalar(ScalarType type) {
            return JsonValidator.scalar(type, this);
        }

        @Override
        public Optional<Violation> struct(List<ParamSpec> fields) {
            return value instanceof JsonValue.Members members
                    ? fields(fields, members, path)
                    : Optional.of(Violation.of(path, Kind.NOT_AN_OBJECT));
        }

        @Override
        public Optional<Violation> listed(WireType.Listed list) {
            return value instanceof JsonValue.Elements elements
                    ? ScalarValidator.size(limits, elements.values().size(), path)
                            .or(() -> elements(list, elements, this))
                    : Optional.of(Violation.of(path, Kind.NOT_A_LIST));
        }

        @Override
        public Optional<Violation> open() {
            return Optional.empty();
        }
    }

    /** Numbers and Booleans may stand in quotes: the platform reads them, and the official SDK writes some so. */
    private static Optional<Violation> scalar(ScalarType type, Judgement judged) {
        JsonValue value = judged.value();
        if (value instanceof JsonValue.Text quoted) {
            return scalar(type, quoted.text(), judged);
        }
        if (value instanceof JsonValue.Literal literal) {
            return scalar(type, literal.text(), judged);
        }
        return type == ScalarType.JSON
                ? Optional.empty()
                : Optional.of(Violation.of(judged.path(), Kind.NOT_A_SINGLE_VALUE));
    }

    private static Optional<Violation> scalar(ScalarType type, String text, Judgement judged) {
        return ScalarValidator.length(type, judged.limits(), text, judged.path())
                .or(() -> ScalarValidator.validate(type, judged.limits(), text, judged.path()));
    }

    /** Validates the elements of a list: of its limits, those of numbers apply to its elements. */
    private static Optional<Violation> elements(WireType.Listed list, JsonValue.Elements elements, Judgement judged) {
        Limits all = judged.limits();
        Limits each = new Limits(OptionalLong.empty(), OptionalLong.empty(), all.minValue(), all.maxValue(), "");
        return elements.values().stream()
                .filter(element -> !element.equals(JsonValue.Literal.NULL))
                .flatMap(element -> validate(list.element(), element, judged.path(), each).stream())
                .findFirst();
    }

    private static Optional<Violation> fields(List<ParamSpec> documented, JsonValue.Members members, String path) {
        return documented.stream()
                .flatMap(field -> field(field, members, path + "." + field.name()).stream())
                .findFirst();
    }

    private static Optional<Violation> field(ParamSpec field, JsonValue.Members members, String path) {
        JsonValue value = members.values().getOrDefault(field.name(), JsonValue.Literal.NULL);
        boolean isBlank = value instanceof JsonValue.Text text && text.text().isBlank();
        if (value.equals(JsonValue.Literal.NULL) || (isBlank && field.required())) {
            return field.required() ? Optional.of(Violation.missing(path)) : Optional.empty();
        }
        return validate(WireType.of(field), value, path, field.limits());
    }
}
