package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Which table of a page is which: what its head says, and where several could be the one, the title above it. The tables of the
 * parameters that all APIs share are left aside.
 */
final class Tables {
    private final Map<Section, List<HtmlTable>> tables = new EnumMap<>(Section.class);

    private Tables() {}

    static Tables of(List<HtmlTable> grids, Document page) {
        Tables found = new Tables();
        Map<Element, Section> sections = sections(grids, page);
        for (HtmlTable grid : grids) {
            Section title = sections.getOrDefault(grid.head(), Section.FAQ);
            if (title != Section.COMMON) {
                found.tables
                        .computeIfAbsent(kind(grid), kind -> new ArrayList<>())
                        .add(grid);
            }
        }
        found.tables.forEach((kind, several) -> {
            removeCopies(several);
            if (several.size() > 1 && several.stream().anyMatch(grid -> sections.get(grid.head()) == kind)) {
                several.removeIf(grid -> sections.get(grid.head()) != kind);
            }
        });
        return found;
    }

    /** Pages hold a second copy of a table for small screens, which is hidden. */
    private static void removeCopies(List<HtmlTable> several) {
        Set<String> texts = new HashSet<>();
        several.removeIf(grid -> !texts.add(grid.container().text()));
    }

    /** The title nearest above each table. */
    private static Map<Element, Section> sections(List<HtmlTable> grids, Document page) {
        Set<Element> heads = grids.stream().map(HtmlTable::head).collect(Collectors.toSet());
        Map<Element, Section> sections = new HashMap<>();
        @Nullable Section current = null;
        for (Element element : page.getAllElements()) {
            if (element.childrenSize() <= 1) {
                current = ShortText.of(element).flatMap(Section::of).orElse(current);
            }
            if (current != null && heads.contains(element)) {
                sections.put(element, current);
            }
        }
        return sections;
    }

    private static Section kind(HtmlTable grid) {
        if (grid.columns().contains(Column.CODE)) {
            return Section.ERRORS;
        }
        return grid.columns().contains(Column.REQUIRED) ? Section.REQUEST : Section.RESPONSE;
    }

    boolean isEmpty() {
        return request().isEmpty() && response().isEmpty();
    }

    boolean isAmbiguous() {
        return tables.values().stream().anyMatch(several -> several.size() > 1);
    }

    Optional<HtmlTable> request() {
        return table(Section.REQUEST);
    }

    Optional<HtmlTable> response() {
        return table(Section.RESPONSE);
    }

    Optional<HtmlTable> errors() {
        return table(Section.ERRORS);
    }

    private Optional<HtmlTable> table(Section section) {
        return tables.getOrDefault(section, List.of()).stream().findFirst();
    }
}
