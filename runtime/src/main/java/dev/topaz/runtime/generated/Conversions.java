package dev.topaz.runtime.generated;

import dev.topaz.runtime.date.DateText;
import dev.topaz.runtime.utf8.Whitespace;
import java.math.BigDecimal;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the text of a value to the documented type, without losing anything: what cannot be converted exactly is an
 * {@link IllegalArgumentException} that says what was expected. A blank text counts as absent.
 */
final class Conversions {
    /** More digits than any number that fits. */
    private static final int LONGEST = 100;

    /** Digits that are milliseconds since 1970, from 2001 to 2286: no writing of a date has as many without a break. */
    private static final Pattern MILLIS = Pattern.compile("[0-9]{13}");

    private static final int MILLIS_LENGTH = 13;

    private Conversions() {}

    static @Nullable Long number(String text) {
        String digits = Whitespace.strip(text);
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
        String word = Whitespace.strip(text);
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
        return DateText.parse(text).orElseGet(() -> otherDate(Whitespace.strip(text)));
    }

    private static @Nullable Date otherDate(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() == MILLIS_LENGTH && MILLIS.matcher(text).matches()) {
            return new Date(Long.parseLong(text));
        }
        throw new IllegalArgumentException("a date yyyy-MM-dd HH:mm:ss was expected");
    }
}
