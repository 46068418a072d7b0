package dev.topaz.testkit.answer;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Nearest;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import dev.topaz.testkit.json.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns Java values into those of an answer, as the document of one API types them. */
public final class ValueConversion {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    /** No document says what the elements are called. */
    private static final String UNKNOWN_ITEM = "item";

    private static final Map<ValueForm, Function<Object, Optional<String>>> TEXTS = Map.of(
            ValueForm.DATE, ValueConversion::date,
            ValueForm.DECIMAL,
                    value -> value instanceof BigDecimal decimal
                            ? Optional.of(decimal.toPlainString())
                            : Optional.empty(),
            ValueForm.FILE,
                    value -> value instanceof byte[] bytes
                            ? Optional.of(Base64.getEncoder().encodeToString(bytes))
                            : Optional.empty());

    private final String apiName;

    /** @param apiName for messages */
    public ValueConversion(String apiName) {
        this.apiName = apiName;
    }

    /**
     * Returns a value as a type writes it.
     *
     * @throws IllegalArgumentException for a value that the type does not take
     */
    public AnswerValue value(WireType type, Object value, String path) {
        return type.match(new Converted(value, path));
    }

    /** Converts one value to each kind of type. */
    private final class Converted implements WireType.Cases<AnswerValue> {
        private final Object value;
        private final String path;

        Converted(Object value, String path) {
            this.value = value;
            this.path = path;
        }

        @Override
        public AnswerValue scalar(ScalarType type) {
            return ValueConversion.scalar(type, value).orElseThrow(() -> misfit(path, "a " + type.word(), value));
        }

        @Override
        public AnswerValue struct(List<ParamSpec> fields) {
            return fields(fields, value, path);
        }

        @Override
        public AnswerValue listed(WireType.Listed list) {
            return items(list, value, path);
        }

        @Override
        public AnswerValue open() {
            return ValueConversion.open(value).orElseThrow(() -> misfit(path, "an object", value));
        }
    }

    /** Returns an object out of a map of its fields. */
    public AnswerValue.Fields fields(List<ParamSpec> documented, Object value, String path) {
        if (!(value instanceof Map<?, ?> members)) {
            throw misfit(path, "an object", value);
        }
        Map<String, AnswerValue> fields = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            String inner = path.isEmpty() ? String.valueOf(key) : path + "." + key;
            ParamSpec field = field(documented, String.valueOf(key), inner);
            fields.put(field.name(), value(WireType.of(field), member, inner));
        });
        return new AnswerValue.Fields(fields);
    }

    /** Returns the documented field of a name. */
    public ParamSpec field(List<ParamSpec> documented, String name, String path) {
        return documented.stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(documented, name, path));
    }

    private IllegalArgumentException unknown(List<ParamSpec> documented, String name, String path) {
        List<String> names = documented.stream().map(ParamSpec::name).toList();
        String hint = Nearest.to(name, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("it may be one of " + String.join(", ", names));
        return new IllegalArgumentException(apiName + " answers no field '" + path + "'; " + hint);
    }

    private AnswerValue items(WireType.Listed list, Object value, String path) {
        Object elements =
                value instanceof Map<?, ?> wrapper && wrapper.size() == 1 && wrapper.containsKey(list.itemName())
                        ? wrapper.get(list.itemName())
                        : value;
        if (!(elements instanceof Collection<?> collection)) {
            throw misfit(path, "a list", value);
        }
        List<AnswerValue> items = new ArrayList<>();
        collection.forEach(element -> items.add(value(list.element(), element, path + "[" + items.size() + "]")));
        return new AnswerValue.Items(list.itemName(), items);
    }

    private static Optional<AnswerValue> scalar(ScalarType type, Object value) {
        return switch (type.form().jsonType()) {
            case INTEGER -> isWhole(value) && !isTooLarge(value) ? literal(value) : Optional.empty();
            case BOOLEAN -> value instanceof Boolean ? literal(value) : Optional.empty();
            case STRING ->
                textOf(type.form(), value)
                        .filter(type.form()::accepts)
                        .filter(text -> type.form() != ValueForm.JSON
                                || JsonText.read(text).isPresent())
                        .flatMap(ValueConversion::text);
        };
    }

    /** Returns the text of a value: a text as it is, other Java types in the form that belongs to them; empty for other types. */
    private static Optional<String> textOf(ValueForm form, Object value) {
        if (value instanceof String text) {
            return Optional.of(text);
        }
        return Optional.ofNullable(TEXTS.get(form)).flatMap(texts -> texts.apply(value));
    }

    private static Optional<String> date(Object value) {
        if (value instanceof Date date) {
            return Optional.of(DATE.format(Instant.ofEpochMilli(date.getTime())));
        }
        return value instanceof Instant instant ? Optional.of(DATE.format(instant)) : Optional.empty();
    }

    /** Converts a value that no document describes, without a change of its form. */
    private static Optional<AnswerValue> open(Object value) {
        if (value instanceof Map<?, ?> members) {
            Map<String, AnswerValue> fields = new LinkedHashMap<>();
            members.forEach((name, member) -> open(member).ifPresent(field -> fields.put(String.valueOf(name), field)));
            return Optional.of(new AnswerValue.Fields(fields));
        }
        if (value instanceof Collection<?> elements) {
            List<AnswerValue> items = new ArrayList<>();
            elements.forEach(element -> open(element).ifPresent(items::add));
            return Optional.of(new AnswerValue.Items(UNKNOWN_ITEM, items));
        }
        return value instanceof String text
                ? text(text)
                : value instanceof Boolean || isWhole(value) || value instanceof BigDecimal
                        ? literal(value)
                        : Optional.empty();
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    /** The platform's numbers have 64 bits, and a client refuses others. */
    private static boolean isTooLarge(Object value) {
        return value instanceof BigInteger number && number.bitLength() >= Long.SIZE;
    }

    private static Optional<AnswerValue> literal(Object value) {
        return Optional.of(new AnswerValue.Literal(value.toString()));
    }

    private static Optional<AnswerValue> text(String text) {
        return Optional.of(new AnswerValue.Text(text));
    }

    private IllegalArgumentException misfit(String path, String documented, Object value) {
        return new IllegalArgumentException(
                apiName + " answers '" + path + "' as " + documented + ", and not as the " + kind(value) + " " + value);
    }

    private static String kind(Object value) {
        if (value instanceof Collection<?>) {
            return "list";
        }
        return value instanceof Map<?, ?> ? "object" : value.getClass().getSimpleName();
    }
}
