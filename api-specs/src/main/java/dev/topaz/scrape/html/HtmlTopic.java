package dev.topaz.scrape.html;

import dev.topaz.scrape.page.Column;
import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.Heading;
import dev.topaz.scrape.page.TopicHead;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the page of a message topic in HTML: one table, known by the words at its head. */
final class HtmlTopic {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private HtmlTopic(String file) {
        this.file = file;
    }

    /** Returns what the page says of a topic; empty for a page that is not about one. */
    static Optional<DocReading> read(String file, Document page, List<HtmlTable> tables) {
        List<String> lines =
                HtmlLines.of(page.body(), element -> RowMatcher.head(element).isPresent());
        return heading(page, lines).map(heading -> new HtmlTopic(file).read(TopicHead.read(lines, heading), tables));
    }

    /** A page whose headings name an API is about the API, whatever topics it speaks of. */
    private static Optional<String> heading(Document page, List<String> lines) {
        List<String> headings = page.select("h1, h2, h3, h4, h5, h6").stream()
                .flatMap(heading -> HtmlLines.of(heading, any -> false).stream())
                .toList();
        if (headings.stream().anyMatch(HtmlTopic::namesApi)) {
            return Optional.empty();
        }
        return TopicHead.heading(headings)
                .or(() -> lines.stream().anyMatch(HtmlTopic::namesApi) ? Optional.empty() : TopicHead.heading(lines))
                .or(() -> TopicHead.heading(List.of(page.title())));
    }

    private static boolean namesApi(String line) {
        return Heading.withTitle(line).isPresent() || Heading.bare(line).isPresent();
    }

    private DocReading read(TopicHead head, List<HtmlTable> tables) {
        List<HtmlTable> fields = tables.stream()
                .filter(table -> table.columns().contains(Column.TYPE))
                .toList();
        if (fields.size() != 1) {
            return DocReading.refused(
                    fields.isEmpty()
                            ? noTable(head)
                            : severalTables(fields.get(1).head()));
        }
        HtmlTable table = fields.get(0);
        List<HtmlRow> rows = new HtmlRows(file, problems, notes).read(table.container(), table.columns());
        List<ParamSpec> params = new HtmlTree(file, problems, notes).params("fields", rows);
        return problems.isEmpty()
                ? new DocReading(Optional.of(head.spec(params, file)), List.of(), notes)
                : DocReading.refused(problems);
    }

    private Problem noTable(TopicHead head) {
        return new Problem(
                DocProblem.NO_TABLE,
                "the page of the topic " + head.topic() + " holds no table of fields",
                new Location(file, 0, 0),
                "copy the page's text from a browser, or take the topic from the catalogue: topaz-specs import --topic "
                        + head.topic());
    }

    private Problem severalTables(Element second) {
        return new Problem(
                DocProblem.TWO_TABLES,
                "two tables of this page may be the one of the topic's fields",
                HtmlRow.place(file, second),
                "save the page of one topic");
    }
}
