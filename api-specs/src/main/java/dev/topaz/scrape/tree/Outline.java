package dev.topaz.scrape.tree;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbers what may not be guessed of a sequence of rows: names, types, "required" and nesting. Two readings with the same
 * number differ in prose alone.
 */
final class Outline {
    static final int EMPTY = 0;

    private record Step(int before, String name, String type, boolean required, int parent) {}

    private final Map<Step, Integer> numbers = new HashMap<>();

    /** Returns the number of the rows before, and one more. */
    int after(int before, PlacedRow row) {
        Step step =
                new Step(before, row.row().name(), row.row().type(), row.row().required(), row.parent());
        return numbers.computeIfAbsent(step, any -> numbers.size() + 1);
    }
}
