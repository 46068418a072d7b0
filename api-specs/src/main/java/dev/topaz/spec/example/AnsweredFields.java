package dev.topaz.spec.example;

import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.TypeWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The names that a request may ask for: the single values of the first object of the answer that has some.
 *
 * @param response the fields of the answer
 */
record AnsweredFields(List<ParamSpec> response) {
    private static final String FIELDS = "fields";
    private static final int NAMES = 5;

    /**
     * Returns the example of a parameter of the request: names of fields where it asks for fields, and no empty text.
     *
     * @param value what fits its type and its name
     */
    String example(ParamSpec param, String value) {
        boolean asksForFields = param.name().equals(FIELDS)
                || TypeWord.parse(param.type()).scalar().equals(Optional.of(ScalarType.FIELD_LIST));
        String names = asksForFields ? names() : "";
        String text = !names.isEmpty() ? names : value.isEmpty() ? param.name() : value;
        long most = param.limits().maxLength().orElse(text.length());
        return text.length() <= most ? text : text.substring(0, (int) most);
    }

    private String names() {
        List<ParamSpec> fields = response.stream()
                .map(ParamSpec::fields)
                .filter(inside -> inside.stream().anyMatch(AnsweredFields::isSingle))
                .findFirst()
                .orElse(response);
        return fields.stream()
                .filter(AnsweredFields::isSingle)
                .limit(NAMES)
                .map(ParamSpec::name)
                .collect(Collectors.joining(","));
    }

    private static boolean isSingle(ParamSpec field) {
        return field.fields().isEmpty();
    }
}
