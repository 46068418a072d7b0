package dev.topaz.explorer.prose;

import dev.topaz.explorer.prose.HtmlNode.Element;
import dev.topaz.explorer.prose.HtmlNode.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the HTML in the vendor's prose by a list of allowed tags. No attribute survives but the address of a link; other tags of
 * HTML go and leave their text; what looks like a tag but is not one, such as {@code <String, String>}, is text.
 *
 * <pre>{@code
 * VendorHtml.text("<br/>见<a href='https://open.taobao.com'>文档</a>");   // 见文档
 * }</pre>
 */
public final class VendorHtml {
    static final String BREAK = "br";

    private static final String LINK = "a";
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?/?)>");
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\"'<>]+");
    private static final int MAX_DEPTH = 24;

    /** What each tag of HTML is shown as; nothing for those of which only the text is left. */
    private static final Map<String, String> SHOWN_AS = tags();

    private VendorHtml() {}

    /** Returns the prose as elements and texts, without line breaks at its ends. */
    public static List<HtmlNode> nodes(String html) {
        if (!html.contains("<") && !html.contains("&")) {
            return html.isBlank() ? List.of() : List.of(new Text(html.strip()));
        }
        List<HtmlNode> nodes = new ArrayList<>();
        addAll(nodes, Jsoup.parseBodyFragment(withoutInventedTags(html)).body().childNodes(), 0);
        return withoutOuterBreaks(nodes);
    }

    /** Returns the prose as plain text with its line breaks. */
    public static String text(String html) {
        StringBuilder text = new StringBuilder();
        nodes(html).forEach(node -> node.appendTo(text));
        return text.toString().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
    }

    private static String withoutInventedTags(String html) {
        StringBuilder out = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            if (SHOWN_AS.containsKey(tag.group(2).toLowerCase(Locale.ROOT))) {
                out.append(html.substring(from, tag.start()).replace("<", "&lt;"))
                        .append(tag.group());
                from = tag.end();
            }
        }
        return out.append(html.substring(from).replace("<", "&lt;")).toString();
    }

    private static void addAll(List<HtmlNode> out, List<Node> nodes, int depth) {
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                addText(out, text.getWholeText());
            } else if (node instanceof org.jsoup.nodes.Element element) {
                addElement(out, element, depth);
            }
        }
    }

    /** Adds text. The line feed behind a line break in the source is not a second line break. */
    private static void addText(List<HtmlNode> out, String text) {
        boolean isAfterBreak = !out.isEmpty() && out.get(out.size() - 1).breaksLine();
        String shown = isAfterBreak ? text.replaceFirst("^[ \\t]*\\R", "") : text;
        if (!shown.isEmpty()) {
            out.add(new Text(shown.replace('\u00A0', ' ')));
        }
    }

    private static void addElement(List<HtmlNode> out, org.jsoup.nodes.Element element, int depth) {
        String tag = SHOWN_AS.getOrDefault(element.normalName(), "");
        String href = tag.equals(LINK) ? element.attr("href").strip() : "";
        if (depth >= MAX_DEPTH) {
            addText(out, element.text());
        } else if (tag.isEmpty() || (tag.equals(LINK) && !WEB.matcher(href).matches())) {
            addAll(out, element.childNodes(), depth + 1);
        } else {
            List<HtmlNode> children = new ArrayList<>();
            addAll(children, element.childNodes(), depth + 1);
            if (tag.equals(BREAK) || !children.isEmpty()) {
                out.add(new Element(tag, href, children));
            }
        }
    }

    private static List<HtmlNode> withoutOuterBreaks(List<HtmlNode> nodes) {
        int from = 0;
        int to = nodes.size();
        while (from < to && !nodes.get(from).showsText()) {
            from++;
        }
        while (to > from && !nodes.get(to - 1).showsText()) {
            to--;
        }
        return List.copyOf(nodes.subList(from, to));
    }

    private static Map<String, String> tags() {
        Map<String, String> names = Map.of(
                "strong", "b strong h1 h2 h3 h4 h5 h6",
                "em", "i em",
                "p", "p div blockquote section",
                "", "u s font span img center big small thead hr colgroup col");
        Map<String, String> tags = new HashMap<>();
        for (String same : "br ul ol li a code pre table tbody tr td th".split(" ", -1)) {
            tags.put(same, same);
        }
        names.forEach((shown, all) -> List.of(all.split(" ", -1)).forEach(name -> tags.put(name, shown)));
        return Map.copyOf(tags);
    }
}
