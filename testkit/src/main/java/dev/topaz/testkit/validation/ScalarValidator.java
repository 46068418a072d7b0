package dev.topaz.testkit.validation;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.validation.Violation.Kind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds one text against its documented type and its limits. */
final class ScalarValidator {
    /** The forms that not every text has, but for JSON, which says where it is wrong. */
    private static final Map<ValueForm, Kind> KINDS = Map.of(
            ValueForm.NUMBER, Kind.NOT_A_NUMBER,
            ValueForm.DECIMAL, Kind.NOT_A_NUMBER,
            ValueForm.DATE, Kind.NOT_A_DATE,
            ValueForm.BOOL, Kind.NOT_A_BOOLEAN,
            ValueForm.FILE, Kind.NOT_BASE64);

    /** The forms that have one spelling: a documented length says nothing of them. */
    private static final Set<ValueForm> OF_ONE_LENGTH = EnumSet.of(ValueForm.DATE, ValueForm.BOOL);

    private ScalarValidator() {}

    static Optional<Violation> validate(ScalarType type, Limits limits, String text, String path) {
        if (type.form() == ValueForm.JSON) {
            return json(text, path);
        }
        Kind kind = KINDS.get(type.form());
        if (kind == null) {
            return Optional.empty();
        }
        // Java reads full-width digits as numbers; what else reads them on the way is unknown.
        return FullWidth.in(text)
                .map(found -> new Violation(path, Kind.FULL_WIDTH, found))
                .or(() -> type.form().accepts(text) ? Optional.empty() : Optional.of(new Violation(path, kind, text)))
                .or(() -> type.form() == ValueForm.NUMBER ? range(limits, text, path) : Optional.empty());
    }

    static Optional<Violation> length(ScalarType type, Limits limits, String text, String path) {
        return OF_ONE_LENGTH.contains(type.form()) ? Optional.empty() : length(limits, text.length(), path);
    }

    static Optional<Violation> length(Limits limits, long length, String path) {
        long most = limits.maxLength().orElse(Long.MAX_VALUE);
        return length > most ? Optional.of(Violation.over(path, Kind.TOO_LONG, most)) : Optional.empty();
    }

    static Optional<Violation> size(Limits limits, long elements, String path) {
        long most = limits.maxListSize().orElse(Long.MAX_VALUE);
        return elements > most ? Optional.of(Violation.over(path, Kind.TOO_MANY, most)) : Optional.empty();
    }

    /** Returns what keeps a text from being JSON. */
    static Optional<Violation> json(String text, String path) {
        return JsonText.mistake(text)
                .map(place -> FullWidth.outsideStrings(text)
                        .map(found -> new Violation(path, Kind.FULL_WIDTH, found))
                        .orElseGet(() -> new Violation(path, Kind.NOT_JSON, place)));
    }

    private static Optional<Violation> range(Limits limits, String text, String path) {
        long number = Long.parseLong(text);
        long least = limits.minValue().orElse(Long.MIN_VALUE);
        long most = limits.maxValue().orElse(Long.MAX_VALUE);
        if (number < least) {
            return Optional.of(Violation.over(path, Kind.TOO_SMALL, least));
        }
        return number > most ? Optional.of(Violation.over(path, Kind.TOO_LARGE, most)) : Optional.empty();
    }
}
