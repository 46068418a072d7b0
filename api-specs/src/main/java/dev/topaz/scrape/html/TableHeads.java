package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The heads of a page's tables, found once, and how many of them each element holds. */
final class TableHeads {
    private final Map<Element, List<Column>> heads = new LinkedHashMap<>();
    private final Map<Element, Integer> counts = new HashMap<>();

    private TableHeads() {}

    static TableHeads in(Element page) {
        TableHeads heads = new TableHeads();
        List<Element> all = page.getAllElements();
        for (Element element : all) {
            RowMatcher.head(element).ifPresent(columns -> heads.heads.put(element, columns));
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            heads.count(all.get(i));
        }
        return heads;
    }

    /** Children are counted before their parents. */
    private void count(Element element) {
        int count = heads.containsKey(element) ? 1 : 0;
        for (Element child : element.children()) {
            count += counts.getOrDefault(child, 0);
        }
        counts.put(element, count);
    }

    /** Returns the columns of each head, in the order of the page. */
    Map<Element, List<Column>> columns() {
        return heads;
    }

    boolean holdsOne(Element element) {
        return counts.getOrDefault(element, 0) == 1;
    }
}
