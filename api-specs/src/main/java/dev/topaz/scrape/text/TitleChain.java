package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are titles of sections. A description, or a menu, may hold the same words; the titles are the longest chain
 * of such lines in the order of a page, and of two chains as long the one that ends first.
 */
final class TitleChain {
    private record Link(
            int index, Section section, @Nullable Link before, int length) {}

    private final Map<Section, Link> chains = new EnumMap<>(Section.class);
    private @Nullable Link longest;

    private TitleChain() {}

    /** Returns the titles by the places of their lines. */
    static Map<Integer, Section> of(List<Line> lines) {
        TitleChain chain = new TitleChain();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Section> title = lines.get(i).bullet()
                    ? Optional.empty()
                    : Section.of(lines.get(i).text());
            int index = i;
            title.ifPresent(section -> chain.add(index, section));
        }
        Map<Integer, Section> titles = new TreeMap<>();
        for (Link link = chain.longest; link != null; link = link.before) {
            titles.put(link.index, link.section);
        }
        return titles;
    }

    private void add(int index, Section section) {
        Link before = null;
        for (Link link : chains.values()) {
            if (link.section.compareTo(section) < 0 && (before == null || link.length > before.length)) {
                before = link;
            }
        }
        Link link = new Link(index, section, before, before == null ? 1 : before.length + 1);
        if (!chains.containsKey(section) || chains.get(section).length < link.length) {
            chains.put(section, link);
        }
        if (longest == null || longest.length < link.length) {
            longest = link;
        }
    }
}
