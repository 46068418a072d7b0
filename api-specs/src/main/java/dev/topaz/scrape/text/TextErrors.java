package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.Row;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the error table of a page's text. Codes are certain; where a description ends is noted when it is not. */
final class TextErrors {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][!-~]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String file;
    private final List<Problem> problems;
    private final List<Problem> notes;
    private final List<Entry> errors = new ArrayList<>();

    /** A row, which may go on in the next line. */
    private record Entry(String code, StringBuilder description, StringBuilder remedy, Location at) {
        Entry(String code, String description, String remedy, Location at) {
            this(code, new StringBuilder(description), new StringBuilder(remedy), at);
        }

        void goOn(String line) {
            StringBuilder cell = remedy.isEmpty() ? description : remedy;
            cell.append(cell.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
        }

        ErrorSpec error() {
            return new ErrorSpec(code, description.toString(), remedy.toString(), at);
        }
    }

    /**
     * @param problems receives a table that is not understood
     * @param notes receives what is not certain
     */
    TextErrors(String file, List<Problem> problems, List<Problem> notes) {
        this.file = file;
        this.problems = problems;
        this.notes = notes;
    }

    List<ErrorSpec> read(List<Line> lines) {
        Optional<List<Column>> head = Optional.empty();
        for (Line line : lines) {
            Optional<List<Column>> columns = Column.head(line.text());
            if (columns.isPresent()) {
                head = columns;
            } else if (head.isPresent()) {
                row(line, head.get());
            } else if (line.text().contains("\t")) {
                problems.add(unknownHead(line));
                return List.of();
            } else {
                note("'" + line.text().strip() + "' stands where the error table should be, and is left out", line);
            }
        }
        return errors.stream().map(Entry::error).toList();
    }

    private void row(Line line, List<Column> columns) {
        List<String> cells = line.text().contains("\t")
                ? List.of(line.text().split("\t", -1))
                : List.of(SPACES.split(line.text().strip()));
        if (!CODE.matcher(cells.get(0).strip()).matches() && !line.text().contains("\t")) {
            goOn(line);
        } else if (line.text().contains("\t") || cells.size() == 1 || cells.size() == columns.size()) {
            errors.add(error(cells, columns, at(line)));
        } else {
            uncertain(line, cells.get(0));
        }
    }

    /** A line that does not begin with a code belongs to the row above. */
    private void goOn(Line line) {
        if (errors.isEmpty()) {
            note(
                    "'" + line.text().strip() + "' stands in the error table without an error code, and is left out",
                    line);
            return;
        }
        errors.get(errors.size() - 1).goOn(Row.text(line.text()));
    }

    private void uncertain(Line line, String code) {
        String text = line.text().strip().substring(code.length()).strip();
        errors.add(new Entry(Row.text(code), Row.text(text), "", at(line)));
        note(
                "'" + text + "' is taken for the description of the error " + code
                        + "; its end may be the remedy. Tabs between the cells of the line would tell",
                line);
    }

    private Problem unknownHead(Line line) {
        return new Problem(
                DocProblem.BAD_ROW,
                "the error table has no head that is known: '"
                        + line.text().strip().replace("\t", " ") + "'",
                at(line),
                "the head of an error table is: 错误码, 错误描述, 解决方案");
    }

    private void note(String message, Line line) {
        notes.add(new Problem(DocProblem.UNCERTAIN_PROSE, message, at(line), ""));
    }

    private Location at(Line line) {
        return new Location(file, line.number(), 1);
    }

    private static Entry error(List<String> cells, List<Column> columns, Location at) {
        return new Entry(
                cell(cells, columns, Column.CODE),
                cell(cells, columns, Column.MEANING),
                cell(cells, columns, Column.REMEDY),
                at);
    }

    private static String cell(List<String> cells, List<Column> columns, Column column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= cells.size() ? "" : Row.text(cells.get(place));
    }
}
