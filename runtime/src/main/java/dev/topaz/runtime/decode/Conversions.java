package dev.topaz.runtime.decode;

import dev.topaz.runtime.wire.DateText;
import java.math.BigDecimal;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * From the text of a value to the documented type, without losing anything: what cannot be converted exactly is an
 * {@link IllegalArgumentException} that says what was expected. Blank text is no value.
 */
final class Conversions {
    /** More digits than any number that fits. */
    private static final int LONGEST = 100;

    private Conversions() {}

    static @Nullable Long number(String text) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.length() <= LONGEST) {
            try {
                return new BigDecimal(digits).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new IllegalArgumentException("a whole number of 64 bits was expected", e);
            }
        }
        throw new IllegalArgumentException("a whole number of 64 bits was expected");
    }

    static @Nullable Boolean bool(String text) {
        String word = text.strip();
        if (word.isEmpty()) {
            return null;
        }
        if (word.equalsIgnoreCase("true") || word.equals("1")) {
            return true;
        }
        if (word.equalsIgnoreCase("false") || word.equals("0")) {
            return false;
        }
        throw new IllegalArgumentException("true or false was expected");
    }

    static @Nullable Date date(String text) {
        return text.isBlank()
                ? null
                : DateText.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("a date yyyy-MM-dd HH:mm:ss was expected"));
    }
}
