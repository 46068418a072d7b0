package dev.topaz.testkit;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
import java.util.Optional;

/** Holds one parameter against what its document says: there, long, large, and of its type. */
final class ParamRules {
    private ParamRules() {}

    static Optional<Refusal> refuse(ParamSpec param, ReceivedCall call) {
        String value = call.params().getOrDefault(param.name(), "");
        if (value.isBlank() && !call.files().contains(param.name())) {
            return param.required() ? Optional.of(Refusal.missing(param.name())) : Optional.empty();
        }
        return isValid(param, value) ? Optional.empty() : Optional.of(Refusal.invalid(param.name()));
    }

    private static boolean isValid(ParamSpec param, String value) {
        Limits limits = param.limits();
        boolean fits = limits.maxLength().isEmpty()
                || value.length() <= limits.maxLength().getAsLong();
        return ScalarType.of(param.type())
                        .filter(type -> type == ScalarType.NUMBER)
                        .isEmpty()
                ? fits
                : isNumber(limits, value);
    }

    private static boolean isNumber(Limits limits, String value) {
        try {
            long number = Long.parseLong(value);
            return number >= limits.minValue().orElse(Long.MIN_VALUE)
                    && number <= limits.maxValue().orElse(Long.MAX_VALUE);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
