package dev.topaz.testkit.validation;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.testkit.json.JsonText;
import java.util.List;
import java.util.Optional;

/**
 * Holds the value of a parameter against what its document says: there, long, large, of its type, and the same of each field inside it.
 * The fake gateway refuses what is wrong, and the explorer's form complains of it before a call: both ask here.
 *
 * <pre>{@code
 * ParamValidator.validate(order, "{\"id\":\"x\"}");   // order.id is not a number: x
 * }</pre>
 */
public final class ParamValidator {
    private ParamValidator() {}

    /**
     * Returns the first thing that is wrong with a value.
     *
     * @param text as it travels: a list of single values is joined by commas, objects and lists of objects are JSON; blank for a
     *     parameter that is not sent
     */
    public static Optional<Violation> validate(ParamSpec param, String text) {
        if (text.isBlank()) {
            return param.required() ? Optional.of(Violation.missing(param.name())) : Optional.empty();
        }
        return WireType.of(param).match(new Judgement(param, text));
    }

    /**
     * Returns what is wrong with a file.
     *
     * @param size in bytes
     */
    public static Optional<Violation> validateFile(ParamSpec param, long size) {
        return ScalarValidator.length(param.limits(), size, param.name());
    }

    /** Holds the text of a parameter against each kind of type: objects and lists of objects travel as JSON. */
    private record Judgement(ParamSpec param, String text) implements WireType.Cases<Optional<Violation>> {
        @Override
        public Optional<Violation> scalar(ScalarType type) {
            return ScalarValidator.length(type, param.limits(), text, param.name())
                    .or(() -> ScalarValidator.validate(type, param.limits(), text, param.name()));
        }

        @Override
        public Optional<Violation> struct(List<ParamSpec> fields) {
            return json();
        }

        @Override
        public Optional<Violation> listed(WireType.Listed list) {
            return list.element()
                    .scalar()
                    .map(element -> length().or(() -> joined(element)))
                    .orElseGet(this::json);
        }

        @Override
        public Optional<Violation> open() {
            return json();
        }

        private Optional<Violation> length() {
            return ScalarValidator.length(param.limits(), text.length(), param.name());
        }

        private Optional<Violation> json() {
            return length().or(() -> ScalarValidator.json(text, param.name()))
                    .or(() -> JsonText.read(text)
                            .flatMap(json ->
                                    JsonValidator.validate(WireType.of(param), json, param.name(), param.limits())));
        }

        /** Lists of scalars travel joined by commas; as in the official SDK, commas at the end add no elements. */
        private Optional<Violation> joined(ScalarType element) {
            Limits limits = param.limits();
            List<String> elements = List.of(withoutCommasAtTheEnd(text).split(",", -1));
            return elements.stream()
                    .flatMap(each -> ScalarValidator.validate(element, limits, each, param.name()).stream())
                    .findFirst()
                    .or(() -> ScalarValidator.size(limits, elements.size(), param.name()));
        }
    }

    private static String withoutCommasAtTheEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ',') {
            end--;
        }
        return text.substring(0, end);
    }
}
