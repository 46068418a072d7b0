package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.Row;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One row as the text has it: what is certain, and the texts of which the example and the description are to be made.
 *
 * @param required what the column 是否必须 says
 * @param rest what stands after that
 * @param next the line after the row
 */
public record Cells(String name, String type, boolean required, Rest rest, Limits limits, int next, Location at) {
    /** Two are enough to see that nobody can tell. */
    private static final int MOST_READINGS = 2;

    /** The part of a row where empty cells leave no trace. */
    public sealed interface Rest {}

    /** Both cells, each with its own text: a table whose cells are parted by tabs, or two bullets. */
    public record Exact(String example, String description) implements Rest {}

    /** One cell, and no way to see which. */
    public record OneOf(String cell) implements Rest {}

    /** Both cells in one line with a space between; either may be empty, and either may hold spaces. */
    public record Joined(String text) implements Rest {}

    /**
     * The rows that this may be.
     *
     * @param samples what the example may look like; empty when nothing is known of it
     */
    List<Row> rows(List<String> samples) {
        return readings().stream()
                .filter(row -> row.isObject() || samples.isEmpty() || samples.contains(row.example()))
                .distinct()
                .limit(MOST_READINGS)
                .toList();
    }

    boolean isList() {
        return row("", "").isList();
    }

    /** Whether the example of an object could be taken for the beginning of its description. */
    boolean hidesExample() {
        return row("", "").isObject() && rest instanceof Joined joined && joined.text.contains(" ");
    }

    private List<Row> readings() {
        if (rest instanceof Exact exact) {
            return List.of(row(exact.example, exact.description));
        }
        String text = rest instanceof OneOf one ? one.cell : ((Joined) rest).text;
        if (row("", "").isObject()) {
            return List.of(row("", text));
        }
        return rest instanceof OneOf ? List.of(row("", text), row(text, "")) : splits(text);
    }

    /** An example ends at the beginning, at the end, or at a space. */
    private List<Row> splits(String text) {
        return IntStream.rangeClosed(0, text.length())
                .filter(i -> i == 0 || i == text.length() || text.charAt(i) == ' ')
                .mapToObj(i -> row(text.substring(0, i), text.substring(i)))
                .toList();
    }

    private Row row(String example, String description) {
        return new Row(name, type, required, example, limits, description, at);
    }
}
