package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.LimitWords;
import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.tree.Candidate;
import dev.topaz.scrape.tree.Cells;
import dev.topaz.scrape.tree.RowSource;
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
        List<Candidate> candidates = new ArrayList<>();
        String description = table.cell(cells, Column.DESCRIPTION);
        String limits = table.cell(cells, Column.LIMITS);
        boolean required = Row.presence(table.cell(cells, Column.REQUIRED)).orElse(false);
        TableLines.Start start =
                new TableLines.Start(table.cell(cells, Column.NAME), table.cell(cells, Column.TYPE), required, "");
        for (Tail tail : table.tails(index + 1, !description.isEmpty())) {
            List<String> all = new ArrayList<>(List.of(limits));
            all.addAll(tail.limits());
            Cells.Rest rest = new Cells.Exact(table.cell(cells, Column.EXAMPLE), tail.after(description));
            candidates.add(top(index, start, rest, new Tail(all, tail.description(), tail.next())));
        }
        return candidates;
    }

    private List<Candidate> joined(int index) {
        List<Candidate> candidates = new ArrayList<>();
        table.joined(index).ifPresent(start -> {
            for (Tail tail : table.tails(index + 1, !start.rest().isEmpty())) {
                candidates.add(top(index, start, rest(start.rest(), tail), tail));
            }
        });
        return candidates;
    }

    /** Restrictions stand between the example and the description: they tell where the one ends. */
    private static Cells.Rest rest(String cells, Tail tail) {
        return tail.limits().isEmpty() ? new Cells.Joined(tail.after(cells)) : new Cells.Exact(cells, tail.after(""));
    }

    private Candidate top(int index, TableLines.Start start, Cells.Rest rest, Tail tail) {
        return new Candidate(
                new Cells(
                        start.name(),
                        start.type(),
                        start.required(),
                        rest,
                        LimitWords.read(tail.limits()).limits(),
                        tail.next(),
                        at(index)),
                Candidate.Kind.TOP);
    }
}
