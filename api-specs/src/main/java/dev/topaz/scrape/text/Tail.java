package dev.topaz.scrape.text;

import java.util.List;

/**
 * What follows the cells of a row on lines of its own.
 *
 * @param limits the texts of its restrictions
 * @param description the lines that go on with the description, or are all of it
 * @param next the line after the row
 */
record Tail(List<String> limits, List<String> description, int next) {
    Tail {
        limits = List.copyOf(limits);
        description = List.copyOf(description);
    }

    /** A cell and the lines that go on with it. */
    String after(String cell) {
        String more = String.join("\n", description);
        return cell.isBlank() ? more : more.isEmpty() ? cell : cell + "\n" + more;
    }
}
