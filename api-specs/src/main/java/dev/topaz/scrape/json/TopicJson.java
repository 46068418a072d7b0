package dev.topaz.scrape.json;

import dev.topaz.scrape.page.DocProblem;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.scrape.page.Row;
import dev.topaz.scrape.page.TopicHead;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the JSON document of a message topic. The names of its members differ between sources; each is one of a few. */
final class TopicJson {
    private static final List<String> NAMES = List.of("topic", "name", "topicName");
    private static final List<String> TITLES = List.of("title", "apiChineseName", "topicChineseName");
    private static final List<String> CATEGORIES = List.of("category", "categoryName");
    private static final List<String> ROWS =
            List.of("fields", "params", "messageParams", "responseParams", "requestParams");

    private final Location at;
    private final JsonTree doc;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();

    private TopicJson(Location at, JsonTree doc) {
        this.at = at;
        this.doc = doc;
    }

    /**
     * Returns what the document says; empty when it is not about a topic.
     *
     * @param category for documents that do not say it
     */
    static Optional<DocReading> read(Location at, JsonTree doc, String category) {
        TopicJson reader = new TopicJson(at, doc);
        return Optional.of(reader.text(NAMES)).filter(TopicHead::isTopic).map(topic -> reader.read(topic, category));
    }

    private DocReading read(String topic, String category) {
        List<ParamSpec> fields = fields();
        String own = text(CATEGORIES);
        ApiSpec spec = ApiSpec.topic(topic, text(TITLES), fields, at)
                .withOrigin(own.isEmpty() ? Row.text(category) : own, source())
                .withDescription(text(List.of("description")));
        return problems.isEmpty() ? new DocReading(Optional.of(spec), List.of(), notes) : DocReading.refused(problems);
    }

    private List<ParamSpec> fields() {
        List<String> tables = ROWS.stream()
                .filter(name -> !doc.get(name).isNothing() && !isEmptyList(doc.get(name)))
                .toList();
        if (tables.size() > 1) {
            problems.add(new Problem(
                    DocProblem.TWO_TABLES,
                    "'" + tables.get(0) + "' and '" + tables.get(1) + "' may each be the fields of the topic",
                    at,
                    "keep one of them"));
        }
        return tables.size() == 1
                ? new JsonRows(at, problems, notes).params(doc.get(tables.get(0)), tables.get(0))
                : List.of();
    }

    private static boolean isEmptyList(JsonTree value) {
        return value.isList() && value.elements().isEmpty();
    }

    private String source() {
        String source = text(List.of("source"));
        String id = text(List.of("docId", "id"));
        return source.isEmpty() && !id.isEmpty()
                ? "https://open.taobao.com/tmc.htm?docId=" + id + "&docType=9"
                : source;
    }

    private String text(List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.of(Row.text(doc.get(name).text())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
