package dev.topaz.spec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates that the platform takes: a day, or a day and a time; the day has to exist. */
final class DateForm {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T]([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.[0-9]{1,9})?)?)?");

    /** Twelve or thirteen digits: from the year 1973 to the year 2286. */
    private static final Pattern MILLIS = Pattern.compile("[1-9][0-9]{11,12}");

    private static final DateTimeFormatter IN_CHINA =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

    private DateForm() {}

    static boolean isDate(String text) {
        Matcher form = FORM.matcher(text.strip());
        try {
            if (form.matches()) {
                LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
                LocalTime.of(number(form, 4), number(form, 5), number(form, 6));
                return true;
            }
            return false;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns the date, in China, of milliseconds since 1970 as documents write them; empty for other texts. */
    static Optional<String> ofMillis(String text) {
        return MILLIS.matcher(text).matches()
                ? Optional.of(IN_CHINA.format(Instant.ofEpochMilli(Long.parseLong(text))))
                : Optional.empty();
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }
}
