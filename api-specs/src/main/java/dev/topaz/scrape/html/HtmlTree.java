package dev.topaz.scrape.html;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.ObjectRows;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns rows into parameters: nested as the page nests them, or as deep as the rows say that they are. */
final class HtmlTree {
    /** No documented object is a tenth as deep. */
    private static final int MAX_DEPTH = 60;

    private final String file;
    private final List<Problem> problems;
    private final List<Problem> notes;

    HtmlTree(String file, List<Problem> problems, List<Problem> notes) {
        this.file = file;
        this.problems = problems;
        this.notes = notes;
    }

    /**
     * Whether the page tells the depth of each row; if not, the signs └ are all there is, and they look alike at every depth
     * below the first.
     */
    static boolean tellsDepth(List<HtmlRow> rows) {
        boolean marked = all(rows).stream().anyMatch(row -> DepthMark.isMarked(row.markedName()));
        return !marked || isDeep(rows) || depths(rows).isPresent();
    }

    /** All rows, each before those nested in it. */
    static List<HtmlRow> all(List<HtmlRow> rows) {
        List<HtmlRow> all = new ArrayList<>();
        for (HtmlRow row : rows) {
            all.add(row);
            all.addAll(all(row.nested()));
        }
        return all;
    }

    List<ParamSpec> params(String path, List<HtmlRow> rows) {
        Optional<Function<HtmlRow, Integer>> depths = depths(rows);
        return object(path, depths.map(depth -> nest(rows, depth)).orElse(rows));
    }

    private List<ParamSpec> object(String path, List<HtmlRow> rows) {
        ObjectRows object = new ObjectRows(notes, path);
        for (HtmlRow row : rows) {
            Row cells = row(row);
            object.add(cells, params(path + "/" + cells.name(), row.nested()));
        }
        return object.params();
    }

    /** A row, with a note for each restriction that no spec can hold. */
    Row row(HtmlRow row) {
        List<String> unread = new ArrayList<>();
        Row cells = row.row(file, unread);
        Location at = row.at(file);
        unread.forEach(text -> notes.add(new Problem(
                DocProblem.UNKNOWN_LIMIT,
                "the restriction '" + text + "' of '" + cells.name() + "' is left out",
                at,
                "")));
        return cells;
    }

    private static boolean isDeep(List<HtmlRow> rows) {
        return rows.stream()
                .flatMap(row -> row.nested().stream())
                .anyMatch(row -> !row.nested().isEmpty());
    }

    /** How to see the depth of rows that stand beside one another; empty when they are all of one depth. */
    private static Optional<Function<HtmlRow, Integer>> depths(List<HtmlRow> rows) {
        if (rows.stream().map(HtmlRow::statedDepth).distinct().count() > 1) {
            return Optional.of(row -> row.statedDepth().orElse(-1));
        }
        long widths = rows.stream()
                .map(row -> DepthMark.width(row.markedName()))
                .distinct()
                .count();
        boolean marked = rows.stream().anyMatch(row -> DepthMark.isMarked(row.markedName()));
        return widths > (marked ? 2 : 1) ? Optional.of(row -> DepthMark.width(row.markedName())) : Optional.empty();
    }

    /** A row belongs to the nearest one before it that is less deep. */
    private List<HtmlRow> nest(List<HtmlRow> rows, Function<HtmlRow, Integer> depth) {
        List<HtmlRow> top = new ArrayList<>();
        Deque<HtmlRow> around = new ArrayDeque<>();
        for (HtmlRow row : rows) {
            while (!around.isEmpty() && depth.apply(around.getLast()) >= depth.apply(row)) {
                around.removeLast();
            }
            List<HtmlRow> siblings = around.isEmpty() ? top : around.getLast().nested();
            siblings.add(row);
            around.addLast(row);
            if (!depth.apply(siblings.get(0)).equals(depth.apply(row)) || around.size() > MAX_DEPTH) {
                problems.add(wrongDepth(row));
            }
        }
        return top;
    }

    private Problem wrongDepth(HtmlRow row) {
        return new Problem(
                DocProblem.BAD_ROW,
                "the row '" + DepthMark.strip(row.markedName())
                        + "' is of a depth at which no other row of its object is",
                row.at(file),
                "copy the page's text from a browser, or import the doc site's JSON");
    }
}
