package dev.topaz.testkit.answer;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The answer that a document shows: every documented field with its example.
 *
 * <p>An example that does not fit its type, as {@code xxx} for a number, gives way to one that does.
 */
final class ExampleAnswer {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final String ANY_DATE = "2020-01-01 00:00:00";

    private ExampleAnswer() {}

    static AnswerValue.Fields of(List<ParamSpec> params) {
        Map<String, AnswerValue> fields = new LinkedHashMap<>();
        params.forEach(param -> fields.put(param.name(), of(ParamShape.of(param), param.example())));
        return new AnswerValue.Fields(fields);
    }

    static AnswerValue of(ParamShape shape, String example) {
        if (shape instanceof ParamShape.Scalar scalar) {
            return of(scalar.type(), example);
        }
        if (shape instanceof ParamShape.Listed list) {
            return of(list, example);
        }
        return of(shape instanceof ParamShape.Struct struct ? struct.fields() : List.of());
    }

    /** The example of a list of scalars is written as such lists are in requests: with commas. */
    private static AnswerValue of(ParamShape.Listed list, String example) {
        String[] elements = list.element() instanceof ParamShape.Scalar && !example.isEmpty()
                ? example.split(",", -1)
                : new String[] {example};
        List<AnswerValue> values = new ArrayList<>();
        for (String element : elements) {
            values.add(of(list.element(), element.strip()));
        }
        return new AnswerValue.Items(list.itemName(), values);
    }

    private static AnswerValue of(ScalarType type, String example) {
        return switch (type.form()) {
            case NUMBER -> new AnswerValue.Literal(NUMBER.matcher(example).matches() ? example : "0");
            case BOOL -> new AnswerValue.Literal(Boolean.toString(example.equals("true")));
            case DATE -> new AnswerValue.Text(DATE.matcher(example).matches() ? example : ANY_DATE);
            case TEXT, JSON, FILE -> new AnswerValue.Text(example);
        };
    }
}
