package dev.topaz.testkit.answer;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm.JsonType;
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
public final class ExampleAnswer {
    /** What JSON takes without quotes. */
    private static final Pattern JSON_LITERAL = Pattern.compile("-?(0|[1-9][0-9]*)|true|false");

    private static final String NO_EXAMPLE = "";

    private ExampleAnswer() {}

    /** Returns all fields with their examples, which the caller may change. */
    public static AnswerValue.Fields of(List<ParamSpec> params) {
        Map<String, AnswerValue> fields = new LinkedHashMap<>();
        params.forEach(param -> fields.put(param.name(), of(WireType.of(param), param.example())));
        return new AnswerValue.Fields(fields);
    }

    /**
     * Returns one value.
     *
     * @param example what the document shows; empty for nothing
     */
    public static AnswerValue of(WireType type, String example) {
        return type.match(new Written(example));
    }

    /** Writes the example of a parameter as each kind of type. */
    private record Written(String example) implements WireType.Cases<AnswerValue> {
        @Override
        public AnswerValue scalar(ScalarType type) {
            String text = type.form().sample(example);
            return type.form().jsonType() == JsonType.STRING
                    ? new AnswerValue.Text(text)
                    : new AnswerValue.Literal(
                            JSON_LITERAL.matcher(text).matches()
                                    ? text
                                    : type.form().sample(NO_EXAMPLE));
        }

        @Override
        public AnswerValue struct(List<ParamSpec> fields) {
            return ExampleAnswer.of(fields);
        }

        /** Returns the example of a list of scalars, which documents write as in requests: with commas. */
        @Override
        public AnswerValue listed(WireType.Listed list) {
            String[] elements = list.isJoined() && !example.isEmpty() ? example.split(",", -1) : new String[] {example};
            List<AnswerValue> values = new ArrayList<>();
            for (String element : elements) {
                values.add(ExampleAnswer.of(list.element(), element.strip()));
            }
            return new AnswerValue.Items(list.itemName(), values);
        }

        @Override
        public AnswerValue open() {
            return new AnswerValue.Fields(Map.of());
        }
    }
}
