package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.Section;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.scrape.tree.TreeFinder;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Optional;

/** Turns the lines of a table into the tree of its parameters, or says why there is none or more than one. */
final class ParamTable {
    private final String file;
    private final List<Problem> problems;
    private final List<Problem> notes;

    ParamTable(String file, List<Problem> problems, List<Problem> notes) {
        this.file = file;
        this.problems = problems;
        this.notes = notes;
    }

    List<ParamSpec> read(Section section, List<Line> lines, Sample sample) {
        TreeFinder tree = new TreeFinder(problems, notes);
        for (int i = 0; i < lines.size(); i++) {
            Optional<List<Column>> columns = Column.head(lines.get(i).text());
            if (columns.isPresent()) {
                TableLines rows = new TableLines(file, columns.get(), lines.subList(i + 1, lines.size()));
                return rows.lines().isEmpty()
                        ? tree.findNone(
                                section, sample, new Location(file, lines.get(i).number(), 1))
                        : tree.find(section, new TextTable(rows), sample);
            }
        }
        Location at = new Location(file, lines.isEmpty() ? 0 : lines.get(0).number(), 1);
        if (lines.size() > 1) {
            problems.add(noHead(at));
            return List.of();
        }
        return tree.findNone(section, sample, at);
    }

    private static Problem noHead(Location at) {
        String message = "the table has no head with the words 名称 and 类型";
        return new Problem(DocProblem.BAD_ROW, message, at, "copy the table with its head");
    }
}
