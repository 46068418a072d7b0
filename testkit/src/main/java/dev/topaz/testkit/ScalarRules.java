package dev.topaz.testkit;

import dev.topaz.spec.Limits;
import dev.topaz.spec.ScalarType;
import dev.topaz.spec.ValueForm;
import dev.topaz.testkit.json.JsonText;

/** Holds one text against its documented type. */
final class ScalarRules {
    private ScalarRules() {}

    static boolean allow(ScalarType type, Limits limits, String value) {
        return type.form().accepts(value)
                && (type.form() != ValueForm.JSON || JsonText.read(value).isPresent())
                && (type.form() != ValueForm.NUMBER || isWithin(limits, Long.parseLong(value)));
    }

    private static boolean isWithin(Limits limits, long number) {
        return number >= limits.minValue().orElse(Long.MIN_VALUE)
                && number <= limits.maxValue().orElse(Long.MAX_VALUE);
    }
}
