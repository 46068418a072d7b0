package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one table and the shapes that they can have. */
record TableLines(String file, List<Column> columns, List<Line> lines) {
    private static final Pattern JOINED = Pattern.compile(
            "(\\S+)\\s+(?<type>Field List|\\S+)(?<brackets> \\[](?:\\[])*(?=\\s|$))?(?:\\s+(?<rest>.*))?");
    private static final Pattern ASCII = Pattern.compile("[!-~]+");
    /** Types whose examples may be brackets, which could belong to the type as well. */
    private static final Set<String> TEXTS = Set.of("String", "Json");

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

    /** The ways to read a row whose cells are joined by spaces; none when the line is no such row. */
    List<Start> joined(int index) {
        Matcher row = JOINED.matcher(text(index).strip());
        if (!row.matches() || !Row.isField(row.group(1), row.group("type"))) {
            return List.of();
        }
        String type = row.group("type");
        String brackets = Objects.requireNonNullElse(row.group("brackets"), "");
        String rest = Objects.requireNonNullElse(row.group("rest"), "").strip();
        Start list = new Start(row.group(1), type + brackets, false, rest);
        Start text = new Start(row.group(1), type, false, (brackets + " " + rest).strip());
        if (columns.contains(Column.REQUIRED)) {
            return required(list);
        }
        if (type.endsWith("]")) {
            return List.of(text);
        }
        return TEXTS.contains(type) && !brackets.isEmpty() ? List.of(list, text) : List.of(list);
    }

    private static List<Start> required(Start start) {
        String word = start.rest().split("\\s", 2)[0];
        String rest = start.rest().substring(word.length()).strip();
        return Row.presence(word).filter(required -> !word.isEmpty()).stream()
                .map(required -> new Start(start.name(), start.type(), required, rest))
                .toList();
    }

    /** The cells of a row that are parted by tabs, empty ones included; none when the line is no such row. */
    List<String> tabbed(int index) {
        List<String> cells = new ArrayList<>(List.of(text(index).split("\t", -1)));
        boolean fits = cells.size() > 1 && cells.size() <= columns.size();
        while (cells.size() < columns.size()) {
            cells.add("");
        }
        return fits
                        && Row.isField(cell(cells, Column.NAME), cell(cells, Column.TYPE))
                        && Row.presence(cell(cells, Column.REQUIRED)).isPresent()
                ? cells
                : List.of();
    }

    String cell(List<String> cells, Column column) {
        int place = columns.indexOf(column);
        return place < 0 ? "" : cells.get(place).strip();
    }

    /** A row in all but its name, which would go on with the description above if it were taken for prose. */
    private boolean isOddRow(int index) {
        Matcher row = JOINED.matcher(text(index).strip());
        return columns.contains(Column.REQUIRED)
                && row.matches()
                && Row.isType(row.group("type"))
                && ASCII.matcher(row.group(1)).matches()
                && !required(new Start("", "", false, Objects.requireNonNullElse(row.group("rest"), "")))
                        .isEmpty();
    }

    boolean looksLikeRow(int index) {
        return !joined(index).isEmpty() || !tabbed(index).isEmpty() || isOddRow(index);
    }
}
