package dev.topaz.explorer.prose;

import java.util.List;
import java.util.Set;

/** A piece of the vendor's prose. */
public sealed interface HtmlNode {
    /** Appends the piece as plain text, with a line feed around what stands on lines of its own. */
    void appendTo(StringBuilder out);

    /** Returns whether the piece ends a line and is nothing else. */
    boolean breaksLine();

    /** Returns whether there is something to read. */
    boolean showsText();

    /** Text, in which nothing is markup. */
    record Text(String text) implements HtmlNode {
        @Override
        public void appendTo(StringBuilder out) {
            out.append(text);
        }

        @Override
        public boolean breaksLine() {
            return false;
        }

        @Override
        public boolean showsText() {
            return !text.isBlank();
        }
    }

    /**
     * An element of the allowed list.
     *
     * @param tag one of the names that {@link VendorHtml} keeps
     * @param href where a link leads, an address of the web; empty for every other element
     */
    record Element(String tag, String href, List<HtmlNode> children) implements HtmlNode {
        private static final Set<String> BLOCKS = Set.of("p", "pre", "ul", "ol", "li", "tr", "table");
        private static final Set<String> CELLS = Set.of("td", "th");

        public Element {
            children = List.copyOf(children);
        }

        @Override
        public void appendTo(StringBuilder out) {
            String edge = BLOCKS.contains(tag) ? "\n" : "";
            out.append(breaksLine() ? "\n" : edge);
            children.forEach(child -> child.appendTo(out));
            out.append(CELLS.contains(tag) ? "\t" : edge);
        }

        @Override
        public boolean breaksLine() {
            return tag.equals(VendorHtml.BREAK);
        }

        @Override
        public boolean showsText() {
            return children.stream().anyMatch(HtmlNode::showsText);
        }
    }
}
