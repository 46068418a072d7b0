package dev.topaz.explorer.call;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import dev.topaz.testkit.validation.ParamValidator;
import java.util.List;
import java.util.Optional;

/** Takes away the documented examples that are not values of their parameters, as {@code 无} for a number. */
final class UsableExamples {
    /** Milliseconds since 1970 have as many, or more. */
    private static final int DIGITS_OF_MILLIS = 12;

    private UsableExamples() {}

    static List<ParamSpec> of(List<ParamSpec> params) {
        return params.stream()
                .map(param -> param.withFields(of(param.fields())).withExample(usable(param)))
                .toList();
    }

    private static String usable(ParamSpec param) {
        String example = param.example().strip();
        Optional<ValueForm> form = WireType.of(param).scalar().map(ScalarType::form);
        if (form.equals(Optional.of(ValueForm.FILE))) {
            return ""; // what stands there is a name, or a word for bytes
        }
        if (ParamValidator.validate(param, example).isEmpty()) {
            return example;
        }
        boolean isMillis = example.length() >= DIGITS_OF_MILLIS && ValueForm.NUMBER.accepts(example);
        return form.filter(date -> date == ValueForm.DATE && isMillis)
                .map(date -> date.sample(example))
                .orElse("");
    }
}
