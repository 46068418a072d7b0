package dev.topaz.runtime.wire;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of answers: {@code yyyy-MM-dd HH:mm:ss} in GMT+8, and the shorter and longer forms seen in the wild.
 *
 * <p>A day alone is its midnight; fractions of a second are kept to the millisecond; a {@code T} may stand between day
 * and time.
 */
public final class DateText {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T]([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.([0-9]{1,9}))?)?)?");
    private static final int NANO_DIGITS = 9;

    private DateText() {}

    /** Empty for a text that is no date, or a day that does not exist: rolling it over would be another date. */
    public static Optional<Date> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(form, 1),
                    number(form, 2),
                    number(form, 3),
                    number(form, 4),
                    number(form, 5),
                    number(form, 6));
            return Optional.of(Date.from(local.withNano(nanos(form)).toInstant(ZONE)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    private static int nanos(Matcher form) {
        String fraction = form.group(7);
        return fraction == null ? 0 : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }
}
