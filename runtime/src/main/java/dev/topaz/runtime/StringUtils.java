package dev.topaz.runtime;

import dev.topaz.runtime.date.DateText;
import java.util.Date;

/** Under the official SDK's name, because the samples of the pages call it: the one of its methods that they use. */
public final class StringUtils {
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
}
