package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The lines that a reader of a page sees: white space folded, a new line for each block and each {@code <br>}. */
final class HtmlLines {
    /** No name, type or code has more parts. */
    private static final int MAX_START_NODES = 60;

    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");

    private static final Set<String> UNSEEN = Set.of("head", "script", "style", "noscript", "template", "title");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int nodes;

    private HtmlLines() {}

    /** The first words of an element: all of a name or a type, and of longer texts a part. */
    static String start(Element element, Predicate<Element> leaveOut) {
        HtmlLines lines = new HtmlLines();
        lines.read(element, leaveOut, MAX_START_NODES);
        return String.join("\n", lines.lines);
    }

    /** The lines of an element without those of its parts that are to be left out. */
    static List<String> of(Element element, Predicate<Element> leaveOut) {
        HtmlLines lines = new HtmlLines();
        lines.read(element, leaveOut, Integer.MAX_VALUE);
        return lines.lines;
    }

    private void read(Element element, Predicate<Element> leaveOut, int maxNodes) {
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                return nodes++ >= maxNodes
                        ? FilterResult.STOP
                        : enter(node, depth > 0 && node instanceof Element child && leaveOut.test(child));
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element child && standsAlone(child)) {
                    end();
                }
                return FilterResult.CONTINUE;
            }
        });
        end();
    }

    private NodeFilter.FilterResult enter(Node node, boolean leftOut) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (standsAlone(element)) {
                end();
            }
            if (leftOut || UNSEEN.contains(element.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
        }
        return NodeFilter.FilterResult.CONTINUE;
    }

    /** Labels stand in one line with other things, and are things of their own. */
    private static boolean standsAlone(Element element) {
        return element.isBlock()
                || element.normalName().equals("br")
                || (element.childrenSize() == 0 && Label.isLabel(element.ownText()));
    }

    private void end() {
        String folded = SPACES.matcher(line).replaceAll(" ").strip();
        line.setLength(0);
        if (!folded.isEmpty()) {
            lines.add(folded);
        }
    }
}
