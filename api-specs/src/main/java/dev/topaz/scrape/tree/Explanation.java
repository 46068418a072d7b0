package dev.topaz.scrape.tree;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;

/** Says why a table gave no tree: where, what the choices are, and what would settle it. */
final class Explanation {
    private static final String MORE =
            "the page's samples, its HTML, or the doc site's JSON tell which: import one of them";

    private Explanation() {}

    static Problem of(RowSource table, SearchResult findings, Sample sample) {
        if (findings instanceof SearchResult.Ambiguous two) {
            return new Problem(
                    DocProblem.AMBIGUOUS,
                    difference(two.one(), two.other()),
                    two.one().row().at(),
                    MORE);
        }
        if (findings instanceof SearchResult.TooMany many) {
            String message = "the rows of this table can be read in more ways than can be followed";
            return new Problem(DocProblem.AMBIGUOUS, message, table.at(many.index()), MORE);
        }
        int index = findings instanceof SearchResult.Nothing nothing ? nothing.index() : table.end();
        return nothing(table, index, sample);
    }

    private static Problem nothing(RowSource table, int index, Sample sample) {
        Location at = table.at(index);
        if (index >= table.end()) {
            String message = "the table ends before all names of the page's sample were met";
            return new Problem(DocProblem.SAMPLE_DISAGREES, message, at, "copy the page again, to its end");
        }
        String text = "'" + table.text(index).strip() + "'";
        if (table.candidates(index).isEmpty() || sample.root().children().isEmpty()) {
            return new Problem(DocProblem.BAD_ROW, text + " is no row of this table", at, "copy the page again");
        }
        String message = text + " stands in the table where the sample of the page has something else";
        return new Problem(
                DocProblem.SAMPLE_DISAGREES, message, at, "the page contradicts itself: import the doc site's JSON");
    }

    private static String difference(PlacedRow one, PlacedRow other) {
        String row = "'" + one.row().name() + "'";
        if (one.index() != other.index()) {
            return "here may begin the row " + row + ", or else the row '"
                    + other.row().name() + "' in line " + other.row().at().line();
        }
        if (one.parent() != other.parent()) {
            return row + " may belong to '" + one.parentName() + "' or to '" + other.parentName() + "'";
        }
        return row + " may be " + cells(one) + ", or " + cells(other);
    }

    private static String cells(PlacedRow placed) {
        return "of the type '" + placed.row().type() + "' with the description '"
                + placed.row().description() + "'";
    }
}
