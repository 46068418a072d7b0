package dev.topaz.runtime;

import dev.topaz.runtime.date.DateText;
import java.io.IOException;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The methods of the official SDK's class that code calls, with the same results, so that such code compiles unchanged.
 *
 * <pre>{@code
 * if (StringUtils.areNotEmpty(appKey, secret)) {
 *     request.setFields(StringUtils.join(List.of("tid", "status"), ","));
 * }
 * }</pre>
 */
public final class StringUtils {
    /** No texts. */
    public static final String[] EMPTY_STRING_ARRAY = {};

    private StringUtils() {}

    /**
     * Returns a date of the platform.
     *
     * @param text {@code yyyy-MM-dd HH:mm:ss} in GMT+8
     * @throws IllegalArgumentException for anything else
     */
    public static Date parseDateTime(String text) {
        return DateText.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("no date yyyy-MM-dd HH:mm:ss: " + text));
    }

    /** Returns a date as the platform writes it: {@code yyyy-MM-dd HH:mm:ss} in GMT+8. */
    public static String formatDateTime(Date date) {
        return formatDateTime(date, "yyyy-MM-dd HH:mm:ss");
    }

    /** Returns a date in GMT+8, in a pattern of {@link SimpleDateFormat}. */
    public static String formatDateTime(Date date, String pattern) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.getDefault(Locale.Category.FORMAT));
        format.setTimeZone(TimeZone.getTimeZone("GMT+8"));
        return format.format(date);
    }

    /** Returns whether a text is null, empty, or white space alone. */
    public static boolean isEmpty(@Nullable String value) {
        return value == null || value.chars().allMatch(Character::isWhitespace);
    }

    /** Returns whether there are texts, and none of them is empty. */
    public static boolean areNotEmpty(String @Nullable ... values) {
        if (values == null || values.length == 0) {
            return false;
        }
        for (String value : values) {
            if (isEmpty(value)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the text of a value is a whole number, with or without a minus sign. */
    public static boolean isNumeric(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return isDigits(text.length() > 1 && text.charAt(0) == '-' ? text.substring(1) : text);
    }

    /** Returns whether a text has digits and nothing else. */
    public static boolean isDigits(@Nullable String value) {
        return value != null && !value.isEmpty() && value.chars().allMatch(Character::isDigit);
    }

    /** Returns the parts between the separators, without empty ones; null for null. */
    public static String @Nullable [] split(@Nullable String text, char separator) {
        return split(text, String.valueOf(separator));
    }

    /**
     * Returns the parts between characters of the separators, without empty ones; null for null.
     *
     * @param separators null for white space
     */
    public static String @Nullable [] split(@Nullable String text, @Nullable String separators) {
        if (text == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSeparator(text.charAt(at), separators)) {
                if (at > start) {
                    parts.add(text.substring(start, at));
                }
                start = at + 1;
            }
        }
        return parts.toArray(EMPTY_STRING_ARRAY);
    }

    private static boolean isSeparator(char letter, @Nullable String separators) {
        return separators == null ? Character.isWhitespace(letter) : separators.indexOf(letter) >= 0;
    }

    /** Returns the values as texts, with the separator between them. */
    public static String join(Iterable<?> values, String separator) {
        StringBuilder text = new StringBuilder();
        join(text, values, separator);
        return text.toString();
    }

    /** Appends the values as texts, with the separator between them. */
    public static void join(StringBuilder text, Iterable<?> values, String separator) {
        String before = "";
        for (Object value : values) {
            text.append(before).append(value);
            before = separator;
        }
    }

    /** Appends the values as texts, with the separator between them. */
    public static void join(Appendable text, Iterable<?> values, String separator) throws IOException {
        text.append(join(values, separator));
    }
}
