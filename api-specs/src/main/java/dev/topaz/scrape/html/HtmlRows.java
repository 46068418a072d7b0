package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Collects the rows of a table. Rows may be wrapped in anything. What holds rows and follows a row, or stands inside one, holds
 * the rows nested in it: a table or a list in a cell, a line of its own with one wide cell, a block after the row.
 */
final class HtmlRows {
    private static final Set<String> TABLE_PARTS = Set.of("thead", "tbody", "tfoot", "colgroup", "caption");

    private final String file;
    private final List<Problem> problems;
    private final List<Problem> notes;

    HtmlRows(String file, List<Problem> problems, List<Problem> notes) {
        this.file = file;
        this.problems = problems;
        this.notes = notes;
    }

    List<HtmlRow> read(Element container, List<Column> columns) {
        List<HtmlRow> rows = new ArrayList<>();
        collect(container, new RowMatcher(columns), rows);
        return rows;
    }

    private void collect(Element container, RowMatcher around, List<HtmlRow> rows) {
        RowMatcher shape = around;
        boolean afterRow = false;
        for (Element child : container.children()) {
            Optional<List<Column>> head = headOf(child);
            if (head.isPresent()) {
                shape = new RowMatcher(head.get());
                afterRow = false;
            } else if (!shape.row(child).isEmpty()) {
                rows.add(row(child, shape));
                afterRow = true;
            } else if (shape.holdsRows(child)) {
                boolean nested = afterRow && !TABLE_PARTS.contains(child.normalName());
                collect(child, shape, nested ? rows.get(rows.size() - 1).nested() : rows);
            } else {
                complain(child, shape);
            }
        }
    }

    /** The head, if the element is one or holds nothing else, as a {@code thead} does. */
    private static Optional<List<Column>> headOf(Element element) {
        Optional<List<Column>> head = RowMatcher.head(element);
        return head.isPresent() || element.childrenSize() != 1 ? head : headOf(element.child(0));
    }

    /** A row with the rows inside its cells or beside them. */
    private HtmlRow row(Element element, RowMatcher shape) {
        HtmlRow row = new HtmlRow(element, shape);
        for (Element part : element.children()) {
            if (shape.holdsRows(part)) {
                collect(part, shape, row.nested());
            }
        }
        return row;
    }

    /** A line of cells that is no row would be lost without a trace. */
    private void complain(Element element, RowMatcher shape) {
        long texts = element.children().stream()
                .filter(cell -> !cell.text().isBlank())
                .count();
        if (element.childrenSize() > 1 && texts > 1) {
            problems.add(badRow(
                    element,
                    "the row '" + shorten(element.text()) + "' does not fit the table's head: "
                            + shape.objection(element),
                    "copy the page's text from a browser, or import the doc site's JSON"));
        } else if (element.normalName().equals("tr") && element.hasText()) {
            String message = "the line '" + shorten(element.text()) + "' of a table is not a row, and is left out";
            notes.add(badRow(element, message, ""));
        }
    }

    private Problem badRow(Element element, String message, String hint) {
        return new Problem(DocProblem.BAD_ROW, message, HtmlRow.place(file, element), hint);
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
