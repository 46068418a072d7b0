package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.LimitWords;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A row of a page and the rows that the page puts inside it or right after it. */
final class HtmlRow {
    private final Element element;
    private final RowMatcher shape;
    private final Map<Column, Element> cells;
    private final List<HtmlRow> nested = new ArrayList<>();

    HtmlRow(Element element, RowMatcher shape) {
        this.element = element;
        this.shape = shape;
        this.cells = shape.row(element);
    }

    List<HtmlRow> nested() {
        return nested;
    }

    Element element() {
        return element;
    }

    /** The name cell as it stands there, with the signs of its depth. */
    String markedName() {
        Element name = cells.get(Column.NAME);
        return name == null ? "" : name.wholeText().replaceAll("[ \\t\\r\\n]+", " ");
    }

    /** The depth that the row or its name cell states. */
    Optional<Integer> statedDepth() {
        Element name = cells.get(Column.NAME);
        return DepthMark.stated(element)
                .or(() -> name == null
                        ? Optional.empty()
                        : name.stream()
                                .map(DepthMark::stated)
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    /** The row as data; restrictions that cannot be read are added to the list. */
    Row row(String file, List<String> unreadLimits) {
        Element limits = cells.get(Column.LIMITS);
        LimitWords.Reading reading =
                LimitWords.read(limits == null ? List.of() : HtmlLines.of(limits, shape::isNested));
        unreadLimits.addAll(reading.unread());
        return new Row(
                DepthMark.strip(Row.word(cell(Column.NAME))),
                cell(Column.TYPE),
                Row.presence(cell(Column.REQUIRED)).orElse(false),
                cell(Column.EXAMPLE),
                reading.limits(),
                cell(Column.DESCRIPTION),
                at(file));
    }

    String cell(Column column) {
        return shape.cell(cells, column);
    }

    Location at(String file) {
        return place(file, element);
    }

    static Location place(String file, Element element) {
        return new Location(
                file,
                element.sourceRange().start().lineNumber(),
                element.sourceRange().start().columnNumber());
    }
}
