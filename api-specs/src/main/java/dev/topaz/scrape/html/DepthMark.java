package dev.topaz.scrape.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The signs of depth that pages put on their rows. */
final class DepthMark {
    private static final Pattern LEADING =
            Pattern.compile("^[\\s\\u00A0\\u3000│┃|]*(?:[└├┗╰∟][─━-]*+[\\s\\u00A0\\u3000]*+)*+");
    private static final List<String> ATTRIBUTES = List.of("aria-level", "data-level", "data-depth", "level", "depth");
    private static final Pattern CLASS =
            Pattern.compile("(?:^|[\\s_-])(?:level|depth|indent|lvl?|tier)[-_]?(\\d+)(?=$|[\\s_-])");
    private static final Pattern INDENT =
            Pattern.compile("(?:padding-left|margin-left|text-indent|padding-inline-start)\\s*:\\s*([0-9]+)");

    private DepthMark() {}

    /** A name without the signs before it. */
    static String strip(String name) {
        return LEADING.matcher(name).replaceFirst("").strip();
    }

    /** Whether the sign └ stands before a name. */
    static boolean isMarked(String name) {
        return leading(name).codePoints().anyMatch(c -> "└├┗╰∟".indexOf(c) >= 0);
    }

    /** How many signs and wide spaces stand before a name. */
    static int width(String name) {
        return (int) leading(name)
                .codePoints()
                .filter(c -> c > ' ' && "─━-".indexOf(c) < 0)
                .count();
    }

    /** The depth that an element states in an attribute, a class or a style; each in its own unit. */
    static Optional<Integer> stated(Element element) {
        for (String attribute : ATTRIBUTES) {
            if (element.attr(attribute).matches("[0-9]{1,4}")) {
                return Optional.of(Integer.valueOf(element.attr(attribute)));
            }
        }
        return find(CLASS, element.className()).or(() -> find(INDENT, element.attr("style")));
    }

    private static Optional<Integer> find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() && found.group(1).length() < 6
                ? Optional.of(Integer.valueOf(found.group(1)))
                : Optional.empty();
    }

    private static String leading(String name) {
        Matcher leading = LEADING.matcher(name);
        return leading.find() ? leading.group() : "";
    }
}
