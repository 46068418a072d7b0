package dev.topaz.testkit;

import dev.topaz.runtime.date.DateText;
import dev.topaz.spec.Limits;
import dev.topaz.spec.ScalarType;
import dev.topaz.testkit.json.JsonText;
import java.util.regex.Pattern;

/** Holds one text against its documented type. */
final class ScalarRules {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,4})?");

    private ScalarRules() {}

    static boolean allow(ScalarType type, Limits limits, String value) {
        return switch (type) {
            case NUMBER -> isNumber(limits, value);
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case DATE -> DateText.parse(value).isPresent();
            case PRICE, DECIMAL -> DECIMAL.matcher(value).matches();
            case JSON -> JsonText.read(value).isPresent();
            case STRING, BYTE, BYTES, FIELD_LIST -> true;
        };
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
