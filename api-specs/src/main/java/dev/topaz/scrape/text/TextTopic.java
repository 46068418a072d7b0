package dev.topaz.scrape.text;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.Heading;
import dev.topaz.scrape.page.Section;
import dev.topaz.scrape.page.TopicHead;
import dev.topaz.scrape.page.TopicTitle;
import dev.topaz.scrape.sample.Sample;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the text of a message topic's page as a browser copies it: one table, which the next title ends. */
final class TextTopic {
    private final String file;
    private final List<Line> lines;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private TextTopic(String file, List<Line> lines) {
        this.file = file;
        this.lines = List.copyOf(lines);
    }

    /** Returns what the page says of a topic; empty for a page that names an API, or no topic. */
    static Optional<DocReading> read(String file, List<Line> lines) {
        List<String> texts = lines.stream().map(Line::whole).toList();
        boolean namesApi = texts.stream()
                .anyMatch(line -> Heading.withTitle(line).isPresent()
                        || Heading.bare(line).isPresent());
        return namesApi
                ? Optional.empty()
                : TopicHead.heading(texts)
                        .map(heading -> new TextTopic(file, lines).read(TopicHead.read(texts, heading)));
    }

    private DocReading read(TopicHead head) {
        int start = first(0, TextTopic::isTableHead);
        if (start == lines.size()) {
            return DocReading.refused(noTable(head));
        }
        int end = first(start + 1, TextTopic::isTitle);
        if (end == lines.size()) {
            noteOpenEnd(lines.get(end - 1).number());
        }
        List<ParamSpec> fields =
                new ParamTable(file, problems, notes).read(Section.RESPONSE, lines.subList(start, end), Sample.NONE);
        return problems.isEmpty()
                ? new DocReading(Optional.of(head.spec(fields, file)), List.of(), notes)
                : DocReading.refused(problems);
    }

    /** The first line from there on that is such a one; the number of lines when none is. */
    private int first(int from, Predicate<Line> wanted) {
        int at = from;
        while (at < lines.size() && !wanted.test(lines.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isTableHead(Line line) {
        return Column.head(line.text())
                .filter(columns -> columns.contains(Column.TYPE))
                .isPresent();
    }

    private static boolean isTitle(Line line) {
        return !line.bullet() && TopicTitle.of(line.text()).isPresent();
    }

    /** Nothing is known to follow the table on every page, so that a page without a title after it is read. */
    private void noteOpenEnd(int lastLine) {
        notes.add(new Problem(
                DocProblem.TRUNCATED,
                "no title follows the table: if the page was not copied to its end, fields are missing",
                new Location(file, lastLine, 1),
                ""));
    }

    private Problem noTable(TopicHead head) {
        return new Problem(
                DocProblem.NO_TABLE,
                "the page of the topic " + head.topic() + " holds no table of fields",
                new Location(file, 0, 0),
                "copy the page with its table, or take the topic from the catalogue: topaz-specs import --topic "
                        + head.topic());
    }
}
