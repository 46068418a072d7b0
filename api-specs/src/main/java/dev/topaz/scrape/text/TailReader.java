package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.LimitWords;
import java.util.ArrayList;
import java.util.List;

/** Finds the ways to read what follows the cells of a row: restrictions behind bullets, and more of the description. */
final class TailReader {
    /** A description may hold lines that look like rows; more than so many in a row are rows. */
    private static final int MAX_LOOKALIKES = 3;

    private final TableLines table;
    private final List<String> limits = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final List<Tail> tails = new ArrayList<>();
    private boolean parted;

    private TailReader(TableLines table) {
        this.table = table;
    }

    /**
     * Returns the ways, the likeliest first.
     *
     * @param described whether there is a description that lines without a bullet could go on with
     */
    static List<Tail> of(TableLines table, int from, boolean described) {
        return new TailReader(table).read(from, described);
    }

    /** Whether a line is a bullet with a restriction. */
    static boolean isLimit(TableLines table, int index) {
        return table.columns().contains(Column.LIMITS)
                && table.isBullet(index)
                && LimitWords.startsLimit(table.text(index));
    }

    /** What may be a restriction or a description is kept as description: nothing is enforced that is not certain. */
    private List<Tail> read(int from, boolean described) {
        int at = from;
        while (isLimit(table, at)) {
            String text = table.text(at++);
            (LimitWords.isLimit(text) ? limits : unread).add(text);
        }
        parted = at > from;
        if (parted && table.isBullet(at) && !NestedRow.isMarked(table.text(at))) {
            List<String> description = new ArrayList<>(unread);
            description.add(table.text(at));
            describe(description, at + 1);
        }
        if (described || parted) {
            describe(new ArrayList<>(unread), at);
        } else {
            tails.add(new Tail(limits, false, List.of(), at));
        }
        return tails;
    }

    /** Where a column says what is required, no line of a description looks like a row. */
    private void describe(List<String> description, int from) {
        int at = from;
        while (isPlain(at) && !table.looksLikeRow(at)) {
            description.add(table.text(at++).strip());
        }
        tails.add(new Tail(limits, parted, description, at));
        boolean certain = table.columns().contains(Column.REQUIRED);
        for (int more = 0; !certain && more < MAX_LOOKALIKES && isLookalike(at); more++) {
            description.add(table.text(at++).strip());
            tails.add(new Tail(limits, parted, description, at));
        }
    }

    private boolean isPlain(int index) {
        return index < table.lines().size() && !table.isBullet(index) && !NestedRow.isMarked(table.text(index));
    }

    /** With tabs between its cells a line is a row and nothing else. */
    private boolean isLookalike(int index) {
        return isPlain(index) && table.tabbed(index).isEmpty();
    }
}
