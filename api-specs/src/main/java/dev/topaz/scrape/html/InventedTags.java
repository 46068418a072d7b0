package dev.topaz.scrape.html;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Keeps what a page writes like a tag and means as text, such as {@code Map<Long,String>} or {@code x<y}: a parser makes elements of
 * it, which nobody sees, or takes the end of the cell for a part of it. One character stands for another while the page is parsed,
 * so that all places stay as they are.
 */
final class InventedTags {
    /** Stands for the sign of a tag. No page may contain it: it is not a character of Unicode. */
    private static final char SIGN = '\uFDD0';

    /** The parts of a drawing that have no attributes; those that have some are known by them. */
    private static final Set<String> DRAWING = Set.of("g", "defs");

    /** Elements of HTML that are also names of Java types; as such they begin with a capital, behind another type. */
    private static final Set<String> TYPES = Set.of(
            "address", "button", "data", "label", "link", "map", "object", "option", "picture", "source", "time",
            "track");

    private final String html;
    private final String lower;
    private final StringBuilder out;
    private final Set<String> shown = new HashSet<>();

    private InventedTags(String html) {
        this.html = html;
        this.lower = TagScan.lower(html);
        this.out = new StringBuilder(html);
    }

    /** Returns the page with another sign in the place of each that begins no tag. */
    static String hide(String html) {
        return new InventedTags(html).hidden();
    }

    /** Puts the signs back into the texts of a page. */
    static void show(Document page) {
        page.nodeStream(TextNode.class)
                .filter(text -> text.getWholeText().indexOf(SIGN) >= 0)
                .forEach(text -> text.text(text.getWholeText().replace(SIGN, '<')));
    }

    /** Looks at each character a fixed number of times: what begins at a sign ends at the next one. */
    private String hidden() {
        int at = html.indexOf('<');
        while (at >= 0) {
            int end = TagScan.endOfRegion(lower, at);
            if (end == at && isInvented(at)) {
                out.setCharAt(at, SIGN);
            }
            at = html.indexOf('<', Math.max(end, at + 1));
        }
        return out.toString();
    }

    private boolean isInvented(int sign) {
        boolean isEnd = html.startsWith("/", sign + 1);
        int from = sign + (isEnd ? 2 : 1);
        int behindName = from;
        while (behindName < html.length() && isOfName(html.charAt(behindName))) {
            behindName++;
        }
        if (behindName == from || !isLetter(html.charAt(from))) {
            // A parser takes it for text, or it is a declaration; the wildcard of Java is none.
            return html.startsWith("?", from) && !html.startsWith("?xml", from);
        }
        String name = lower.substring(from, behindName);
        return isEnd ? shown.contains(name) : isInventedStart(sign, name, rest(behindName));
    }

    /** Returns what follows a name, with the sign that ends it. */
    private String rest(int behindName) {
        int end = behindName;
        while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '>') {
            end++;
        }
        return html.substring(behindName, Math.min(end + 1, html.length()));
    }

    private boolean isInventedStart(int sign, String name, String rest) {
        if (rest.contains("=") || name.contains("-") || name.contains(":")) {
            // It has attributes, or a name that only components of a page have.
            return false;
        }
        boolean isOfType = sign > 0 && isOfName(html.charAt(sign - 1));
        if (!rest.endsWith(">") || !isBehindName(rest)) {
            return true;
        }
        if (Tag.isKnownTag(name) || DRAWING.contains(name)) {
            return isOfType && TYPES.contains(name) && Character.isUpperCase(html.charAt(sign + 1));
        }
        if (!isOfType) {
            // Of a type, only a browser that saves a page writes the end.
            shown.add(name);
        }
        return true;
    }

    /** Returns whether this may follow the name of a tag without attributes, up to its end. */
    private static boolean isBehindName(String rest) {
        char first = rest.charAt(0);
        boolean isParted = first == '>' || first == '/' || Character.isWhitespace(first);
        return isParted && rest.indexOf(',') < 0;
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '$' || c == '-' || c == ':';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
