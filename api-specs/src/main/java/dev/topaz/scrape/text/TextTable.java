package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.LimitWords;
import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.tree.Candidate;
import dev.topaz.scrape.tree.Cells;
import dev.topaz.scrape.tree.RowSource;
import dev.topaz.scrape.tree.RowText;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines below the head of a parameter table. A top row is a line; a nested row is a run of bullets; restrictions are
 * bullets after the row, and the description follows them.
 */
final class TextTable implements RowSource {
    private final TableLines table;

    TextTable(TableLines table) {
        this.table = table;
    }

    @Override
    public int end() {
        return table.lines().size();
    }

    @Override
    public Location at(int index) {
        return table.at(index);
    }

    @Override
    public String text(int index) {
        return table.text(index);
    }

    @Override
    public List<Candidate> candidates(int index) {
        if (table.isBullet(index) || NestedRow.isMarked(text(index))) {
            return new NestedRow(table, index).candidates();
        }
        List<String> cells = table.tabbed(index);
        return cells.isEmpty() ? joined(index) : tabbed(index, cells);
    }

    private List<Candidate> tabbed(int index, List<String> cells) {
        boolean required = Row.presence(table.cell(cells, Column.REQUIRED)).orElse(false);
        TableLines.Start start =
                new TableLines.Start(table.cell(cells, Column.NAME), table.cell(cells, Column.TYPE), required, "");
        String limits = table.cell(cells, Column.LIMITS);
        List<String> texts = new ArrayList<>(LimitWords.read(List.of(limits)).unread());
        texts.add(table.cell(cells, Column.DESCRIPTION));
        String description = String.join("\n", texts).strip();
        List<Candidate> candidates = new ArrayList<>();
        for (Tail tail : TailReader.of(table, index + 1, !description.isEmpty())) {
            RowText text = new RowText.Exact(table.cell(cells, Column.EXAMPLE), tail.after(description));
            candidates.add(top(start, text, tail.withLimit(limits), at(index)));
        }
        return candidates;
    }

    private List<Candidate> joined(int index) {
        List<Candidate> candidates = new ArrayList<>();
        for (TableLines.Start start : table.joined(index)) {
            for (Tail tail : TailReader.of(table, index + 1, !start.rest().isEmpty())) {
                candidates.add(top(start, text(start.rest(), tail), tail, at(index)));
            }
        }
        return candidates;
    }

    /** Restrictions stand between the example and the description: they tell where the one ends. */
    private static RowText text(String cells, Tail tail) {
        return tail.parted() ? new RowText.Exact(cells, tail.after("")) : new RowText.Joined(tail.after(cells));
    }

    private static Candidate top(TableLines.Start start, RowText text, Tail tail, Location at) {
        Limits limits = LimitWords.read(tail.limits()).limits();
        return new Candidate(
                new Cells(start.name(), start.type(), start.required(), text, limits, tail.next(), at),
                Candidate.Kind.TOP);
    }
}
