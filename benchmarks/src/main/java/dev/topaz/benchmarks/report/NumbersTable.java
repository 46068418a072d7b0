package dev.topaz.benchmarks.report;

import dev.topaz.benchmarks.run.Results;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All medians of a part: a row for each case and variant, a column for each unit. */
final class NumbersTable {
    private final Map<String, Map<String, String>> rows = new TreeMap<>();
    private final Set<String> units = new TreeSet<>();

    NumbersTable(String part, Results results) {
        results.values().forEach((name, value) -> {
            String[] path = name.split("/", 4);
            if (path[0].equals(part)) {
                rows.computeIfAbsent(path[1] + " | " + path[2], row -> new TreeMap<>())
                        .put(path[3], Target.number(value));
                units.add(path[3]);
            }
        });
    }

    String text(Language language) {
        if (rows.isEmpty()) {
            return "\n" + language.say("Not measured yet.") + "\n";
        }
        StringBuilder text = new StringBuilder("\n| " + language.say("case") + " | " + language.say("variant") + " |");
        units.forEach(unit -> text.append(' ').append(unit).append(" |"));
        text.append("\n|---|---|").append("---|".repeat(units.size())).append('\n');
        rows.forEach((row, values) -> {
            text.append("| ").append(row).append(" |");
            units.forEach(unit ->
                    text.append(' ').append(values.getOrDefault(unit, "")).append(" |"));
            text.append('\n');
        });
        return text.toString();
    }
}
