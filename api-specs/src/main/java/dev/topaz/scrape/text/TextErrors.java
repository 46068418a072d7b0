package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;

/** The error table of a page's text. */
final class TextErrors {
    private final String file;
    private final List<Problem> problems;

    TextErrors(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<ErrorSpec> read(List<Line> lines) {
        List<ErrorSpec> errors = new ArrayList<>();
        boolean headed = false;
        for (Line line : lines) {
            if (headed) {
                error(line, errors);
            }
            headed |= Column.head(line.text()).isPresent();
        }
        return errors;
    }

    private void error(Line line, List<ErrorSpec> errors) {
        Location at = new Location(file, line.number(), 1);
        String[] cells = line.text().split("\t", -1);
        if (cells.length == 1) {
            cells = line.text().strip().split(" ", 2);
            if (cells.length > 1) {
                problems.add(new Problem(
                        DocProblem.AMBIGUOUS,
                        "'" + cells[1] + "' may be the description of the error " + cells[0] + ", its remedy, or both",
                        at,
                        "put tabs between the cells of the line"));
                return;
            }
        }
        errors.add(new ErrorSpec(Row.text(cells[0]), cell(cells, 1), cell(cells, 2), at));
    }

    private static String cell(String[] cells, int place) {
        return place < cells.length ? Row.text(cells[place]) : "";
    }
}
