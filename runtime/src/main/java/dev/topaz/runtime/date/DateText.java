package dev.topaz.runtime.date;

import dev.topaz.runtime.utf8.Whitespace;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of answers: {@code yyyy-MM-dd HH:mm:ss} in GMT+8, and the shorter and longer forms seen in the wild.
 *
 * <pre>{@code
 * Optional<Date> paid = DateText.parse("2026-11-11 00:00:01"); // 2026-11-10T16:00:01Z
 * Optional<Date> none = DateText.parse("2026-02-30 00:00:00"); // empty: there is no such day
 * }</pre>
 *
 * <p>A day alone is its midnight; fractions of a second are kept to the millisecond; a {@code T} may stand between day
 * and time.
 */
public final class DateText {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final char DIGIT = '0';
    private static final String USUAL = "0000-00-00 00:00:00";
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T]([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.([0-9]{1,9}))?)?)?");
    private static final String NO_NANOS = "000000000";

    private DateText() {}

    /** Parses a date. Returns empty for a text that is not a date and for a day that does not exist, which is not rolled over. */
    public static Optional<Date> parse(String text) {
        try {
            return isUsual(text) ? Optional.of(usual(text)) : other(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns whether the text has the usual form. A pattern would take ten times as long. */
    private static boolean isUsual(String text) {
        boolean same = text.length() == USUAL.length();
        for (int i = 0; same && i < text.length(); i++) {
            char c = text.charAt(i);
            char like = USUAL.charAt(i);
            same = like == DIGIT ? c >= '0' && c <= '9' : c == like;
        }
        return same;
    }

    private static Date usual(String text) {
        LocalDate day =
                LocalDate.of(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
        LocalTime time = LocalTime.of(twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17));
        return new Date(TimeUnit.SECONDS.toMillis(
                TimeUnit.DAYS.toSeconds(day.toEpochDay()) + time.toSecondOfDay() - ZONE.getTotalSeconds()));
    }

    private static int twoDigits(String text, int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }

    private static Optional<Date> other(String text) {
        Matcher form = FORM.matcher(Whitespace.strip(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        LocalDateTime local = LocalDateTime.of(
                number(form, 1), number(form, 2), number(form, 3), number(form, 4), number(form, 5), number(form, 6));
        return Optional.of(Date.from(local.withNano(nanos(form)).toInstant(ZONE)));
    }

    private static int number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    private static int nanos(Matcher form) {
        String fraction = form.group(7);
        return fraction == null ? 0 : Integer.parseInt((fraction + NO_NANOS).substring(0, NO_NANOS.length()));
    }
}
