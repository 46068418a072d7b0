package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.LimitWords;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one table and the shapes that they can have. */
record TableLines(String file, List<Column> columns, List<Line> lines) {
    private static final Pattern JOINED = Pattern.compile("(\\S+) ((?:Field List|\\S+)(?: ?\\[\\])*)(?: (.*))?");
    /** A description may hold lines that look like rows; more than so many in a row are rows. */
    private static final int MOST_LOOKALIKES = 3;

    TableLines {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** The cells of a row before its example, and all that stands in the line after them. */
    record Start(String name, String type, boolean required, String rest) {}

    boolean isBullet(int index) {
        return index < lines.size() && lines.get(index).bullet();
    }

    String text(int index) {
        return lines.get(index).text();
    }

    Location at(int index) {
        return new Location(file, lines.get(Math.min(index, lines.size() - 1)).number(), 1);
    }

    /** A row whose cells are joined by spaces. */
    Optional<Start> joined(int index) {
        Matcher row = JOINED.matcher(text(index).strip());
        if (!row.matches() || !Row.isName(row.group(1)) || !Row.isType(row.group(2))) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(row.group(3)).orElse("");
        if (!columns.contains(Column.REQUIRED)) {
            return Optional.of(new Start(row.group(1), row.group(2), false, rest.strip()));
        }
        String word = rest.split(" ", 2)[0];
        return Row.presence(word)
                .filter(required -> !word.isEmpty())
                .map(required -> new Start(
                        row.group(1),
                        row.group(2),
                        required,
                        rest.substring(word.length()).strip()));
    }

    /** The cells of a row that are parted by tabs, empty ones included; none when the line is no such row. */
    List<String> tabbed(int index) {
        List<String> cells = new ArrayList<>(List.of(text(index).split("\t", -1)));
        boolean fits = cells.size() > 1 && cells.size() <= columns.size();
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return fits
                        && Row.isName(cell(cells, Column.NAME))
                        && (cell(cells, Column.TYPE).isEmpty() || Row.isType(cell(cells, Column.TYPE)))
                        && Row.presence(cell(cells, Column.REQUIRED)).isPresent()
                ? cells
                : List.of();
    }

    String cell(List<String> cells, Column column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : cells.get(place).strip();
    }

    /**
     * The ways to read what follows the cells of a row.
     *
     * @param described whether there is a description that lines without a bullet could go on with
     */
    List<Tail> tails(int from, boolean described) {
        int at = from;
        List<String> limits = new ArrayList<>();
        while (isBullet(at) && LimitWords.startsLimit(text(at))) {
            limits.add(text(at++));
        }
        List<String> description = new ArrayList<>();
        boolean open = described || !limits.isEmpty();
        while (open && isPlain(at) && !looksLikeRow(at)) {
            description.add(text(at++).strip());
        }
        List<Tail> tails = new ArrayList<>(List.of(new Tail(limits, description, at)));
        boolean certain = columns.contains(Column.REQUIRED);
        for (int more = 0; open && !certain && more < MOST_LOOKALIKES && isLookalike(at); more++) {
            description.add(text(at++).strip());
            tails.add(new Tail(limits, description, at));
        }
        return tails;
    }

    private boolean isPlain(int index) {
        return index < lines.size() && !isBullet(index) && !NestedRow.isMarked(text(index));
    }

    /** With tabs between its cells a line is a row and nothing else. */
    private boolean isLookalike(int index) {
        return isPlain(index) && tabbed(index).isEmpty();
    }

    private boolean looksLikeRow(int index) {
        return joined(index).isPresent() || !tabbed(index).isEmpty();
    }
}
