package dev.topaz.resolve;

import dev.topaz.model.Check;
import dev.topaz.model.Check.Rule;
import dev.topaz.model.Encoding;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Which documented limits of a top-level parameter are checked before sending.
 *
 * <p>As in the official SDK, a limit that does not fit the type (the length of a number, the value of a list) is
 * documentation only: the platform itself decides what it means.
 */
final class CheckRules {
    private CheckRules() {}

    static List<Check> of(ParamSpec param, FieldType type) {
        List<Check> checks = new ArrayList<>();
        if (param.required()) {
            checks.add(new Check(Rule.NOT_EMPTY, 0));
        }
        type.match(new Fitting(param.limits())).stream()
                .flatMap(CheckRules::check)
                .forEach(checks::add);
        return checks;
    }

    private static Stream<Check> check(Limit limit) {
        return limit.bound().isPresent()
                ? Stream.of(new Check(limit.rule(), limit.bound().getAsLong()))
                : Stream.empty();
    }

    /** A rule, and the documented bound if there is one. */
    private record Limit(Rule rule, OptionalLong bound) {}

    /** The limits that fit each type. Everything that a request keeps as text has a length, and so have files. */
    private record Fitting(Limits limits) implements FieldType.Cases<List<Limit>> {
        @Override
        public List<Limit> scalar(ValueKind kind) {
            if (kind == ValueKind.NUMBER) {
                return List.of(
                        new Limit(Rule.MAX_VALUE, limits.maxValue()), new Limit(Rule.MIN_VALUE, limits.minValue()));
            }
            return kind.javaClass() == String.class ? List.of(length()) : List.of();
        }

        @Override
        public List<Limit> file() {
            return List.of(length());
        }

        @Override
        public List<Limit> nested(String className) {
            return List.of(length());
        }

        @Override
        public List<Limit> listOf(FieldType element) {
            boolean joined = new FieldType.ListOf(element).match(Encodings.OF_VALUE) == Encoding.JOINED;
            Rule size = joined ? Rule.MAX_LIST_SIZE : Rule.MAX_OBJECT_LIST_SIZE;
            return List.of(length(), new Limit(size, limits.maxListSize()));
        }

        private Limit length() {
            return new Limit(Rule.MAX_LENGTH, limits.maxLength());
        }
    }
}
