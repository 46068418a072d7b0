package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.tree.Candidate;
import dev.topaz.scrape.tree.Cells;
import dev.topaz.scrape.tree.RowSource;
import dev.topaz.scrape.tree.RowText;
import dev.topaz.spec.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of which the page tells no more than whether the sign └ stands before the name. */
final class FlatRows implements RowSource {
    private final List<HtmlRow> rows;
    private final List<Row> cells;
    private final Set<HtmlRow> top;

    /** @param cells the same rows as data */
    FlatRows(List<HtmlRow> tree, List<HtmlRow> rows, List<Row> cells) {
        this.rows = rows;
        this.cells = cells;
        boolean apart = tree.size() < rows.size();
        this.top = apart ? tree.stream().collect(Collectors.toSet()) : Set.of();
    }

    @Override
    public int end() {
        return rows.size();
    }

    @Override
    public List<Candidate> candidates(int index) {
        Row row = cells.get(index);
        Cells exact = new Cells(
                row.name(),
                row.type(),
                row.required(),
                new RowText.Exact(row.example(), row.description()),
                row.limits(),
                index + 1,
                row.at());
        return List.of(new Candidate(exact, kind(rows.get(index))));
    }

    /** Where nested rows stand apart from top rows, a row without the sign among them has rows below it. */
    private Candidate.Kind kind(HtmlRow row) {
        if (DepthMark.isMarked(row.markedName())) {
            return Candidate.Kind.LEAF;
        }
        if (top.isEmpty()) {
            return Candidate.Kind.TOP_OR_BRANCH;
        }
        return top.contains(row) ? Candidate.Kind.TOP : Candidate.Kind.BRANCH;
    }

    @Override
    public String text(int index) {
        return cells.get(index).name();
    }

    @Override
    public Location at(int index) {
        return cells.get(Math.min(index, cells.size() - 1)).at();
    }
}
