package dev.topaz.testkit.state;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param total of all pages
 */
record Page(List<Map<String, String>> records, int total, boolean hasNext) {
    private static final int USUAL_SIZE = 40;

    /** Returns the page that a call asks for with {@code page_no}, from 1, and {@code page_size}. */
    static Page of(List<Map<String, String>> all, Map<String, String> params) {
        long size = number(params.get("page_size"), USUAL_SIZE);
        long begin = Math.min((number(params.get("page_no"), 1) - 1) * size, all.size());
        long end = Math.min(begin + size, all.size());
        return new Page(List.copyOf(all.subList((int) begin, (int) end)), all.size(), end < all.size());
    }

    private static long number(@Nullable String text, long otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,8}") ? Long.parseLong(text) : otherwise;
    }
}
