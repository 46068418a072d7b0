package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.LimitWords;
import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.tree.Candidate;
import dev.topaz.scrape.tree.Cells;
import dev.topaz.scrape.tree.RowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A nested row: a run of bullets, one for each cell that is not empty. */
final class NestedRow {
    private static final Pattern MARK = Pattern.compile("[└├┗╰∟][─━-]*\\s*(.*)");
    private static final int MOST_CELLS = 2;

    private final TableLines table;
    private final int index;
    private final Candidate.Kind kind;
    private final String name;

    NestedRow(TableLines table, int index) {
        this.table = table;
        this.index = index;
        Matcher mark = MARK.matcher(table.text(index));
        boolean marked = mark.matches();
        kind = marked ? Candidate.Kind.LEAF : Candidate.Kind.BRANCH;
        name = marked ? mark.group(1).strip() : table.text(index);
    }

    /** Whether the text begins with the mark of a nested row. */
    static boolean isMarked(String text) {
        return MARK.matcher(text).matches();
    }

    /** Every way to read it: how many bullets are its own cannot be seen, for empty cells have none. */
    List<Candidate> candidates() {
        if (!Row.isName(name)) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        int at = index + 1;
        if (table.isBullet(at) && Row.isType(table.text(at))) {
            presence(table.text(at), at + 1, candidates);
        } else if (kind == Candidate.Kind.LEAF && table.columns().contains(Column.REQUIRED)) {
            presence("", at, candidates);
        }
        return candidates;
    }

    private void presence(String type, int at, List<Candidate> candidates) {
        if (!table.columns().contains(Column.REQUIRED)) {
            cells(new TableLines.Start(name, type, false, ""), at, candidates);
        } else if (table.isBullet(at)) {
            Optional<Boolean> required = Row.presence(table.text(at));
            required.ifPresent(yes -> cells(new TableLines.Start(name, type, yes, ""), at + 1, candidates));
        }
    }

    private void cells(TableLines.Start start, int from, List<Candidate> candidates) {
        List<String> cells = new ArrayList<>();
        for (int at = from; cells.size() <= MOST_CELLS; at++) {
            for (Tail tail : TailReader.of(table, at, !cells.isEmpty())) {
                candidates.add(new Candidate(row(start, rest(cells, tail), tail), kind));
            }
            if (!table.isBullet(at) || isMarked(table.text(at)) || TailReader.isLimit(table, at)) {
                return;
            }
            cells.add(table.text(at));
        }
    }

    private Cells row(TableLines.Start start, RowText rest, Tail tail) {
        return new Cells(
                start.name(),
                start.type(),
                start.required(),
                rest,
                LimitWords.read(tail.limits()).limits(),
                tail.next(),
                table.at(index));
    }

    /** Restrictions stand between the example and the description; only descriptions go on in another line. */
    private static RowText rest(List<String> cells, Tail tail) {
        if (cells.isEmpty()) {
            return new RowText.Exact("", tail.after(""));
        }
        if (cells.size() == MOST_CELLS) {
            return new RowText.Exact(cells.get(0), tail.after(cells.get(1)));
        }
        if (tail.parted()) {
            return new RowText.Exact(cells.get(0), tail.after(""));
        }
        return tail.description().isEmpty()
                ? new RowText.OneOf(cells.get(0))
                : new RowText.Exact("", tail.after(cells.get(0)));
    }
}
