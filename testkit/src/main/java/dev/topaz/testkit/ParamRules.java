package dev.topaz.testkit;

import dev.topaz.resolve.WireType;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.ScalarType;
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
        return isWithin(param.limits(), value.length())
                ? WireType.of(param).match(new Judgement(param, value))
                : Optional.of(Refusal.invalid(param.name()));
    }

    /** Holds the text of a parameter against each kind of type: objects and lists of objects travel as JSON. */
    private record Judgement(ParamSpec param, String value) implements WireType.Cases<Optional<Refusal>> {
        @Override
        public Optional<Refusal> scalar(ScalarType type) {
            return unless(ScalarRules.allow(type, param.limits(), value), param);
        }

        @Override
        public Optional<Refusal> struct(List<ParamSpec> fields) {
            return json();
        }

        @Override
        public Optional<Refusal> listed(WireType.Listed list) {
            return list.element()
                    .scalar()
                    .map(element -> unless(areAllowed(element, param.limits(), value), param))
                    .orElseGet(this::json);
        }

        @Override
        public Optional<Refusal> open() {
            return json();
        }

        private Optional<Refusal> json() {
            return JsonText.read(value)
                    .map(json -> JsonRules.refuse(WireType.of(param), json, param.name(), param.limits()))
                    .orElseGet(() -> Optional.of(Refusal.invalid(param.name())));
        }
    }

    /** Lists of scalars travel joined by commas; as in the official SDK, commas at the end add no elements. */
    private static boolean areAllowed(ScalarType element, Limits limits, String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == ',') {
            end--;
        }
        List<String> elements = List.of(value.substring(0, end).split(",", -1));
        return elements.size() <= limits.maxListSize().orElse(Long.MAX_VALUE)
                && elements.stream().allMatch(each -> ScalarRules.allow(element, limits, each));
    }

    private static boolean isWithin(Limits limits, int length) {
        return length <= limits.maxLength().orElse(Long.MAX_VALUE);
    }

    private static Optional<Refusal> unless(boolean isRight, ParamSpec param) {
        return isRight ? Optional.empty() : Optional.of(Refusal.invalid(param.name()));
    }
}
