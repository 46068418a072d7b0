package dev.topaz.scrape.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows the cells of a row on lines of its own.
 *
 * @param limits the texts of its restrictions
 * @param parted whether restrictions stand between the example and the description
 * @param description the lines that go on with the description, or are all of it
 * @param next the line after the row
 */
record Tail(List<String> limits, boolean parted, List<String> description, int next) {
    Tail {
        limits = List.copyOf(limits);
        description = List.copyOf(description);
    }

    /** The same, with what the column of the restrictions says. */
    Tail withLimit(String limit) {
        List<String> all = new ArrayList<>(List.of(limit));
        all.addAll(limits);
        return new Tail(all, parted, description, next);
    }

    /** A cell and the lines that go on with it. */
    String after(String cell) {
        String more = String.join("\n", description);
        return cell.isBlank() ? more : more.isEmpty() ? cell : cell + "\n" + more;
    }
}
