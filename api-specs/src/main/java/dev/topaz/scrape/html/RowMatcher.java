package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells what an element is in a table with given columns: the head, a row, or something that holds rows. It goes by the words
 * and by the number of children; any tag may be anything. Answers are remembered, for the questions nest.
 */
final class RowMatcher {
    private static final Set<String> NO_CELLS = Set.of("br", "hr", "script", "style", "template");
    private static final Set<String> HOLDERS = Set.of("ul", "ol", "table", "div", "section", "dl");

    private static final int MAX_COLUMNS = Column.values().length;

    private final List<Column> columns;
    private final Map<Element, Boolean> holders = new HashMap<>();
    private final Map<Element, Map<Column, Element>> rows = new HashMap<>();

    RowMatcher(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The columns, if the element is the head of a table. */
    static Optional<List<Column>> head(Element element) {
        int children = element.childrenSize();
        if (children < 2 || children > MAX_COLUMNS) {
            return Optional.empty();
        }
        return words(element).filter(words -> words.size() > 1).flatMap(Column::head);
    }

    /** The texts of the cells that are not empty; nothing when one of them is too long for a head. */
    static Optional<List<String>> words(Element element) {
        List<String> words = new ArrayList<>();
        for (Element child : element.children()) {
            Optional<String> word = ShortText.of(child);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            word.filter(text -> !text.isEmpty()).ifPresent(words::add);
        }
        return Optional.of(words);
    }

    List<Column> columns() {
        return columns;
    }

    /** The cells by column; none if the element is no row. */
    Map<Column, Element> row(Element element) {
        Map<Column, Element> row = rows.get(element);
        if (row == null) {
            row = findRow(element);
            rows.put(element, row);
        }
        return row;
    }

    /** Whether there are rows, or a table with a head of its own, somewhere inside. */
    boolean holdsRows(Element element) {
        Boolean holds = holders.get(element);
        if (holds == null) {
            holds = element.children().stream()
                    .anyMatch(child -> !row(child).isEmpty() || head(child).isPresent() || holdsRows(child));
            holders.put(element, holds);
        }
        return holds;
    }

    /** Whether an element beside or inside a cell is not part of it, but nested rows. */
    boolean isNested(Element element) {
        return !row(element).isEmpty() || (HOLDERS.contains(element.normalName()) && holdsRows(element));
    }

    /** What a cell says, without the rows that may be nested in it. */
    String text(Element cell) {
        return String.join("\n", HtmlLines.of(cell, this::isNested));
    }

    private Map<Column, Element> findRow(Element element) {
        Map<Column, Element> cells = cells(element);
        return isRow(cells) ? cells : Map.of();
    }

    /** Returns the cells by column, whatever is in them; none if there are too few or too many. */
    private Map<Column, Element> cells(Element element) {
        List<Element> cells = element.children().stream()
                .filter(child -> !NO_CELLS.contains(child.normalName()))
                .toList();
        if (cells.size() > columns.size()) {
            cells = cells.stream().filter(cell -> !isNested(cell)).toList();
        }
        List<Column> shown = new ArrayList<>(columns);
        if (cells.size() == columns.size() - 1 && columns.contains(Column.TYPE)) {
            shown.remove(Column.LIMITS);
        }
        Map<Column, Element> row = new EnumMap<>(Column.class);
        for (int i = 0; cells.size() == shown.size() && i < shown.size(); i++) {
            row.put(shown.get(i), cells.get(i));
        }
        return row;
    }

    /** Returns why an element with several texts is not a row. */
    String objection(Element element) {
        Map<Column, Element> row = cells(element);
        if (row.isEmpty()) {
            return "it has " + element.childrenSize() + " cells for " + columns.size() + " columns";
        }
        String type = word(row, Column.TYPE);
        if (!type.isEmpty() && !Row.isType(type)) {
            return "'" + type + "' is not a type";
        }
        return Row.isField(name(row), type)
                ? "'" + word(row, Column.REQUIRED) + "' says neither 必须 nor 可选"
                : "'" + name(row) + "' is not a name of letters, digits and '_'";
    }

    private boolean isRow(Map<Column, Element> row) {
        if (!row.containsKey(Column.NAME)) {
            String code = shortCell(row, Column.CODE);
            return !code.isEmpty() && !code.contains("\n");
        }
        return Row.isField(name(row), word(row, Column.TYPE))
                && Row.presence(word(row, Column.REQUIRED)).isPresent();
    }

    private String name(Map<Column, Element> row) {
        return DepthMark.strip(word(row, Column.NAME));
    }

    private String word(Map<Column, Element> row, Column column) {
        return Row.word(shortCell(row, column));
    }

    /** The text of a cell that can be no name, type or code if it is long; then it is no such thing. */
    private String shortCell(Map<Column, Element> row, Column column) {
        Element cell = row.get(column);
        return cell == null ? "" : HtmlLines.start(cell, this::isNested);
    }

    /** The text of a cell in a row; empty in a table without the column. */
    String cell(Map<Column, Element> row, Column column) {
        Element cell = row.get(column);
        return cell == null ? "" : text(cell);
    }
}
