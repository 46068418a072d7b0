package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.Section;
import dev.topaz.spec.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds a table below a title of parameters or errors whose head is not understood: its rows would be lost without a word. */
final class UnreadTables {
    private static final Set<Section> READ = Set.of(Section.REQUEST, Section.RESPONSE, Section.ERRORS);

    private final Set<Element> known = new HashSet<>();

    private UnreadTables(List<HtmlTable> grids) {
        for (HtmlTable grid : grids) {
            known.addAll(grid.container().getAllElements());
            known.addAll(grid.head().parents());
        }
    }

    /** @param grids all tables of the page whose heads are understood */
    static Optional<Problem> problem(Document page, List<HtmlTable> grids, String file) {
        UnreadTables tables = new UnreadTables(grids);
        Section section = Section.FAQ;
        for (Element element : page.body().getAllElements()) {
            if (element.childrenSize() <= 1) {
                section = ShortText.of(element).flatMap(Section::of).orElse(section);
            }
            if (READ.contains(section) && !tables.known.contains(element) && isTable(element)) {
                return Optional.of(problem(section, element, file));
            }
        }
        return Optional.empty();
    }

    private static boolean isTable(Element element) {
        return (element.normalName().equals("table")
                        && element.select("tr").stream().anyMatch(UnreadTables::isRow))
                || RowMatcher.words(element).filter(UnreadTables::isLikeHead).isPresent()
                || ShortText.of(element).flatMap(Column::head).isPresent();
    }

    private static boolean isRow(Element line) {
        return line.children().stream().filter(Element::hasText).count() > 1;
    }

    private static boolean isLikeHead(List<String> words) {
        List<Column> columns =
                words.stream().map(Column::of).flatMap(Optional::stream).toList();
        return columns.containsAll(List.of(Column.NAME, Column.TYPE))
                || columns.containsAll(List.of(Column.CODE, Column.REMEDY));
    }

    private static Problem problem(Section section, Element element, String file) {
        Element head = Optional.ofNullable(element.selectFirst("tr")).orElse(element);
        String words = head.text();
        return new Problem(
                DocProblem.BAD_ROW,
                "the table below " + section.title() + " is not understood: its head is '"
                        + words.substring(0, Math.min(words.length(), 80)) + "'",
                HtmlRow.place(file, head),
                "copy the page's text from a browser, or import the doc site's JSON");
    }
}
