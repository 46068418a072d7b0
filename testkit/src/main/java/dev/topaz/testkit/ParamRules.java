package dev.topaz.testkit;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.testkit.answer.ParamShape;
import dev.topaz.testkit.call.ReceivedFile;
import dev.topaz.testkit.call.WireCall;
import dev.topaz.testkit.json.JsonText;
import java.util.List;
import java.util.Optional;

/** Holds one parameter against what its document says: there, long, large, and of its type. */
final class ParamRules {
    private ParamRules() {}

    static Optional<Refusal> refuse(ParamSpec param, WireCall call) {
        ReceivedFile file = call.files().get(param.name());
        if (file != null) {
            return unless(isWithin(param.limits(), file.bytes().length), param);
        }
        String value = call.params().getOrDefault(param.name(), "");
        if (value.isBlank()) {
            return param.required() ? Optional.of(Refusal.missing(param.name())) : Optional.empty();
        }
        ParamShape shape = ParamShape.of(param);
        if (!isWithin(param.limits(), value.length())) {
            return Optional.of(Refusal.invalid(param.name()));
        }
        if (shape instanceof ParamShape.Scalar scalar) {
            return unless(ScalarRules.allow(scalar.type(), param.limits(), value), param);
        }
        return shape instanceof ParamShape.Listed list && list.element() instanceof ParamShape.Scalar element
                ? unless(areAllowed(element, param.limits(), value), param)
                : object(shape, param, value);
    }

    /** Lists of scalars travel joined by commas; as in the official SDK, commas at the end add no elements. */
    private static boolean areAllowed(ParamShape.Scalar element, Limits limits, String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ',') {
            end--;
        }
        List<String> elements = List.of(value.substring(0, end).split(",", -1));
        return elements.size() <= limits.maxListSize().orElse(Long.MAX_VALUE)
                && elements.stream().allMatch(each -> ScalarRules.allow(element.type(), limits, each));
    }

    /** Objects and lists of objects travel as JSON. */
    private static Optional<Refusal> object(ParamShape shape, ParamSpec param, String value) {
        return JsonText.read(value)
                .map(json -> JsonRules.refuse(shape, json, param.name(), param.limits()))
                .orElseGet(() -> Optional.of(Refusal.invalid(param.name())));
    }

    private static boolean isWithin(Limits limits, int length) {
        return length <= limits.maxLength().orElse(Long.MAX_VALUE);
    }

    private static Optional<Refusal> unless(boolean isRight, ParamSpec param) {
        return isRight ? Optional.empty() : Optional.of(Refusal.invalid(param.name()));
    }
}
