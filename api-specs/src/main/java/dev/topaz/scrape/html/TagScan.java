package dev.topaz.scrape.html;

import java.util.List;

/** The tags of a page without what only looks like tags: comments, scripts, and texts that are shown as they are. */
final class TagScan {
    private record Region(String begin, String end) {}

    private static final List<Region> REGIONS = List.of(
            new Region("<!--", "-->"),
            new Region("<script", "</script"),
            new Region("<style", "</style"),
            new Region("<textarea", "</textarea"),
            new Region("<xmp", "</xmp"));

    private static final int LONGEST_TAG = "</table".length();

    private final String tags;

    private TagScan(String tags) {
        this.tags = tags;
    }

    /** Looks at each character once. A region without an end goes on to the end of the page, as it does for browsers. */
    static TagScan of(String html) {
        String lower = lower(html);
        StringBuilder tags = new StringBuilder();
        int from = 0;
        while (from < lower.length()) {
            int at = lower.indexOf('<', from);
            if (at < 0) {
                break;
            }
            int end = endOfRegion(lower, at);
            if (end == at) {
                tags.append(lower, at, Math.min(lower.length(), at + LONGEST_TAG));
                tags.append('\n');
            }
            from = Math.max(end, at + 1);
        }
        return new TagScan(tags.toString());
    }

    /**
     * Returns the page with the letters of tags in lower case, and every character at its place: in Unicode, the lower case of
     * {@code İ} is two characters.
     */
    static String lower(String html) {
        StringBuilder lower = new StringBuilder(html);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }

    /**
     * Returns the end of the region that begins here; the same place if none does.
     *
     * @param lower the page in lower case
     */
    static int endOfRegion(String lower, int at) {
        for (Region region : REGIONS) {
            if (lower.startsWith(region.begin, at)) {
                int end = lower.indexOf(region.end, at + region.begin.length());
                return end < 0 ? lower.length() : end + region.end.length();
            }
        }
        return at;
    }

    /** Whether the page stops before its end. A parser mends that, and would lose the rows that were to come. */
    boolean isCutOff() {
        return (tags.contains("<html") && !tags.contains("</html")) || count("<table") > count("</table");
    }

    private int count(String tag) {
        return (int) tags.lines().filter(line -> line.startsWith(tag)).count();
    }
}
