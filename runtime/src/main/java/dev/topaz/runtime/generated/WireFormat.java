package dev.topaz.runtime.generated;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of each scalar, and back. Independent of the default locale and the default zone.
 *
 * <p>Dates are {@code yyyy-MM-dd HH:mm:ss} in GMT+8, whole seconds.
 */
public final class WireFormat {
    /** The platform's clock stands in China. */
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final int LAST_YEAR = 9999;
    private static final long MILLIS = 1000;
    private static final String SEPARATOR = ",";
    private static final String HOME = "taobao.";
    private static final String RESPONSE = "_response";

    private WireFormat() {}

    public static String text(Long value) {
        return value.toString();
    }

    public static String text(Boolean value) {
        return value.toString();
    }

    /**
     * Returns a date, cut to whole seconds.
     *
     * @throws IllegalArgumentException for a year that has not four digits
     */
    public static String text(Date value) {
        return dateText(value.getTime());
    }

    /**
     * Returns the date of a point in time, cut to whole seconds.
     *
     * @param epochMillis milliseconds since 1970-01-01T00:00:00Z
     * @throws IllegalArgumentException for a year that has not four digits
     */
    public static String dateText(long epochMillis) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(epochMillis, MILLIS), 0, ZONE);
        if (local.getYear() < 0 || local.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the year " + local.getYear() + " has not four digits");
        }
        StringBuilder out = new StringBuilder(19);
        digits(out, local.getYear() / 100);
        digits(out, local.getYear() % 100);
        digits(out.append('-'), local.getMonthValue());
        digits(out.append('-'), local.getDayOfMonth());
        digits(out.append(' '), local.getHour());
        digits(out.append(':'), local.getMinute());
        digits(out.append(':'), local.getSecond());
        return out.toString();
    }

    /**
     * Returns a list as the platform takes it: its elements, joined by commas.
     *
     * @param name of the parameter, for messages
     * @throws IllegalArgumentException for a text that holds a comma itself, or a null: the platform would see other elements
     */
    public static String join(List<?> values, String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : SEPARATOR).append(element(values.get(i), i, name));
        }
        return out.toString();
    }

    /** Returns the element that a success is wrapped in: {@code trade_get_response} for {@code taobao.trade.get}. */
    public static String responseRoot(String apiName) {
        String name = apiName.startsWith(HOME) ? apiName.substring(HOME.length()) : apiName;
        return name.replace('.', '_') + RESPONSE;
    }

    private static String element(@Nullable Object value, int index, String name) {
        if (value == null) {
            throw new IllegalArgumentException("element " + index + " of '" + name + "' is null: leave it out");
        }
        String text = value instanceof Date ? text((Date) value) : value.toString();
        if (text.contains(SEPARATOR)) {
            throw new IllegalArgumentException(
                    "element " + index + " of '" + name + "' holds a comma, which would make two elements of it");
        }
        return text;
    }

    private static void digits(StringBuilder out, int twoDigits) {
        out.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
    }
}
