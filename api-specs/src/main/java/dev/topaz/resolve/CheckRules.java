package dev.topaz.resolve;

import dev.topaz.model.Check;
import dev.topaz.model.Check.Rule;
import dev.topaz.model.FieldType;
import dev.topaz.model.ValueKind;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ParamSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

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
        Limits limits = param.limits();
        if (param.required()) {
            checks.add(new Check(Rule.NOT_EMPTY, 0));
        }
        if (isText(type)) {
            add(checks, Rule.MAX_LENGTH, limits.maxLength());
        }
        if (type instanceof FieldType.ListOf list) {
            add(checks, isJoined(list) ? Rule.MAX_LIST_SIZE : Rule.MAX_OBJECT_LIST_SIZE, limits.maxListSize());
        }
        if (type.equals(new FieldType.Scalar(ValueKind.NUMBER))) {
            add(checks, Rule.MAX_VALUE, limits.maxValue());
            add(checks, Rule.MIN_VALUE, limits.minValue());
        }
        return checks;
    }

    private static void add(List<Check> checks, Rule rule, OptionalLong bound) {
        bound.ifPresent(value -> checks.add(new Check(rule, value)));
    }

    /** Everything that a request keeps as text, and files. */
    private static boolean isText(FieldType type) {
        return !(type instanceof FieldType.Scalar scalar) || scalar.kind().javaClass() == String.class;
    }

    private static boolean isJoined(FieldType.ListOf list) {
        return list.element() instanceof FieldType.Scalar scalar && scalar.kind() != ValueKind.RAW;
    }
}
