package dev.topaz.scrape.html;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Reads the text of an element that may be a word of a head, or a title, and gives up on anything longer: elements nest, and the
 * question is asked of every one of them.
 */
final class ShortText {
    private static final int MAX_CHARACTERS = 120;
    private static final int MAX_NODES = 40;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private ShortText() {}

    /** Returns the text with white space folded; empty if the element holds more than a few words. */
    static Optional<String> of(Element element) {
        StringBuilder text = new StringBuilder();
        AtomicInteger nodes = new AtomicInteger();
        element.filter((Node node, int depth) -> {
            if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            } else if (depth > 0 && node instanceof Element child && child.isBlock()) {
                text.append(' ');
            }
            boolean tooMuch = nodes.incrementAndGet() > MAX_NODES || text.length() > MAX_CHARACTERS;
            return tooMuch ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        boolean complete = nodes.get() <= MAX_NODES && text.length() <= MAX_CHARACTERS;
        return complete ? Optional.of(SPACE.matcher(text).replaceAll(" ").strip()) : Optional.empty();
    }
}
