package dev.topaz.scrape.html;

import java.util.List;
import java.util.Locale;

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
        String lower = html.toLowerCase(Locale.ROOT);
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
