package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.Heading;
import dev.topaz.scrape.page.Section;
import dev.topaz.spec.Location;
import dev.topaz.spec.Problem;
import java.util.List;
import java.util.Optional;

/** Finds a second page in one text: a parameter table whose title and head stand there once more. */
final class TwoPages {
    private TwoPages() {}

    static Optional<Problem> problem(String file, List<Line> lines) {
        for (Section section : List.of(Section.REQUEST, Section.RESPONSE)) {
            int first = table(section, lines, 0);
            int second = table(section, lines, first + 1);
            if (first < lines.size() && second < lines.size()) {
                return Optional.of(problem(file, lines, first, second));
            }
        }
        return Optional.empty();
    }

    /** Returns the place of a title with the head of a table below it; the number of lines if there is none. */
    private static int table(Section section, List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && !isTable(section, lines, at)) {
            at++;
        }
        return at;
    }

    private static boolean isTable(Section section, List<Line> lines, int at) {
        return at + 1 < lines.size()
                && Section.of(lines.get(at).text()).equals(Optional.of(section))
                && Column.head(lines.get(at + 1).text()).isPresent();
    }

    private static Problem problem(String file, List<Line> lines, int first, int second) {
        String one = heading(lines, 0, first);
        String other = heading(lines, first, second);
        boolean same = other.isEmpty() || one.equals(other);
        String message = same
                ? "this text holds one page twice: the first table is in line "
                : "this text holds two pages, of " + one + " and of " + other + ": the first table is in line ";
        return new Problem(
                same ? DocProblem.TWO_TABLES : DocProblem.OTHER_API,
                message + lines.get(first).number(),
                new Location(file, lines.get(second).number(), 1),
                "save each page to a file of its own");
    }

    private static String heading(List<Line> lines, int from, int to) {
        return lines.subList(from, to).stream()
                .map(line -> Heading.withTitle(line.text()).or(() -> Heading.bare(line.text())))
                .flatMap(Optional::stream)
                .map(Heading::api)
                .findFirst()
                .orElse("");
    }
}
