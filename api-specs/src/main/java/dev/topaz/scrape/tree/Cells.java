package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.Row;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import java.util.List;
import java.util.Optional;

/**
 * One row as the text has it: what is certain, and the text of which the example and the description are to be made.
 *
 * @param required what the column 是否必须 says
 * @param text what stands after that
 * @param next the line after the row
 */
public record Cells(String name, String type, boolean required, RowText text, Limits limits, int next, Location at) {
    /** One way to read a row. */
    record Reading(Row row, Prose prose) {}

    /**
     * Reads the row as the sample shows it; empty if the sample shows another example.
     *
     * @param samples what the example may look like; empty when nothing is known of it
     */
    Optional<Reading> reading(List<String> samples) {
        if (samples.isEmpty() || isObject()) {
            return Optional.of(likeliest());
        }
        List<RowText.Parts> fitting = text.withExample(samples);
        Prose prose = fitting.size() > 1 ? Prose.UNCERTAIN : Prose.CERTAIN;
        return fitting.stream().findFirst().map(parts -> new Reading(row(parts), prose));
    }

    /** Returns the reading that most pages would mean. */
    Reading likeliest() {
        if (isObject()) {
            return new Reading(row(text.ofObject()), text.hidesExample() ? Prose.OBJECT_EXAMPLE : Prose.CERTAIN);
        }
        return new Reading(row(text.likeliest()), text.isCertain() ? Prose.CERTAIN : Prose.UNCERTAIN);
    }

    boolean isList() {
        return bare().isList();
    }

    private boolean isObject() {
        return bare().isObject();
    }

    private Row bare() {
        return row(new RowText.Parts("", ""));
    }

    private Row row(RowText.Parts parts) {
        return new Row(name, type, required, parts.example(), limits, parts.description(), at);
    }
}
