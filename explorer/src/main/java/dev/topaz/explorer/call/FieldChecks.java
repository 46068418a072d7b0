package dev.topaz.explorer.call;

import dev.topaz.model.Check;
import dev.topaz.model.Field;
import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.generated.Checks;
import dev.topaz.runtime.generated.ConstraintViolation;
import org.jspecify.annotations.Nullable;

/** The checks of a generated request, for a value that is still text. */
final class FieldChecks {
    private FieldChecks() {}

    /**
     * Holds one parameter against its document.
     *
     * @throws ConstraintViolation for the first rule that is broken
     */
    static void check(Field field, String text, @Nullable FileItem file) throws ConstraintViolation {
        for (Check check : field.checks()) {
            if (file == null) {
                check(check, field.property(), text);
            } else if (check.rule() == Check.Rule.MAX_LENGTH) {
                Checks.maxLength(file, check.bound(), field.property());
            }
        }
    }

    private static void check(Check check, String name, String text) throws ConstraintViolation {
        String value = text.isBlank() ? null : text;
        switch (check.rule()) {
            case NOT_EMPTY -> Checks.notEmpty(value, name);
            case MAX_LENGTH -> Checks.maxLength(value, check.bound(), name);
            case MAX_LIST_SIZE -> Checks.maxListSize(value, check.bound(), name);
            case MAX_OBJECT_LIST_SIZE -> Checks.maxObjectListSize(value, check.bound(), name);
            case MAX_VALUE -> Checks.maxValue(number(value), check.bound(), name);
            case MIN_VALUE -> Checks.minValue(number(value), check.bound(), name);
        }
    }

    /** What is no number is for the gateway to refuse: a generated setter would not have taken it. */
    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
