package dev.topaz.testkit;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The answer that a document shows: every documented field with its example.
 *
 * <p>An example that does not fit its type, as {@code xxx} for a number, gives way to one that does.
 */
final class ExampleAnswer {
    private static final String LIST = "[]";
    private static final String ANY_DATE = "2020-01-01 00:00:00";

    private ExampleAnswer() {}

    static AnswerValue.Fields of(List<ParamSpec> params) {
        Map<String, AnswerValue> fields = new LinkedHashMap<>();
        params.forEach(param -> fields.put(param.name(), of(param, param.type())));
        return new AnswerValue.Fields(fields);
    }

    private static AnswerValue of(ParamSpec param, String type) {
        boolean isScalar = param.fields().isEmpty() && ScalarType.of(type).isPresent();
        if (type.endsWith(LIST) && !isScalar) {
            String element = type.substring(0, type.length() - LIST.length());
            return new AnswerValue.Items(itemName(param, element), List.of(of(param, element)));
        }
        if (!param.fields().isEmpty()) {
            return of(param.fields());
        }
        return ScalarType.of(type)
                .map(scalar -> scalar(scalar, param.example()))
                .orElseGet(() -> new AnswerValue.Fields(Map.of()));
    }

    private static AnswerValue scalar(ScalarType type, String example) {
        return switch (type.form()) {
            case NUMBER -> new AnswerValue.Literal(example.matches("-?(0|[1-9][0-9]{0,17})") ? example : "0");
            case BOOL -> new AnswerValue.Literal(Boolean.toString(example.equals("true")));
            case DATE ->
                new AnswerValue.Text(example.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d") ? example : ANY_DATE);
            case TEXT, JSON, FILE -> new AnswerValue.Text(example);
        };
    }

    private static String itemName(ParamSpec param, String element) {
        Optional<ScalarType> scalar = param.fields().isEmpty() ? ScalarType.of(element) : Optional.empty();
        return scalar.map(ScalarType::itemName).orElseGet(() -> underscored(element));
    }

    /** {@code DeviceDetailVO} is {@code device_detail_v_o}: every capital begins a word. */
    private static String underscored(String typeWord) {
        String words = typeWord.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return words.startsWith("_") ? words.substring(1) : words;
    }
}
