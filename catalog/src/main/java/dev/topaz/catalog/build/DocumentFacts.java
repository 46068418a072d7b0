package dev.topaz.catalog.build;

import dev.topaz.scrape.json.DocJson;
import dev.topaz.scrape.json.JsonTree;
import dev.topaz.scrape.page.DocReading;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.Children;
import dev.topaz.spec.Limits;
import dev.topaz.spec.Location;
import dev.topaz.spec.ParamSpec;
import dev.topaz.spec.catalog.TopicFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads documents, one a line. */
final class DocumentFacts {
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");

    private DocumentFacts() {}

    /** Reads the document of an API; the reader of doc-site JSON decides what it says. */
    static ApiSpec api(JsonTree line) {
        DocReading reading = DocJson.read("a document", line.get("doc"), category(line));
        return reading.spec()
                .orElseThrow(() -> new IllegalArgumentException("cannot read a document: " + reading.problems()));
    }

    /** Some folders of the doc site end with the comma of a list. */
    private static String category(JsonTree line) {
        return line.get("categoryName").text().replaceAll("[,，]+$", "");
    }

    /** Returns the day on which the document was changed, where it says so. */
    static Optional<LocalDate> changed(JsonTree line) {
        String millis = line.get("doc").get("gmtModified").text();
        return millis.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(millis))
                        .atZone(PLATFORM)
                        .toLocalDate());
    }

    /** Reads the document of a message topic. */
    static TopicFacts topic(JsonTree line) {
        List<ParamSpec> fields = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (JsonTree field : line.get("fields").elements()) {
            fields.add(field(field));
            if (isTrue(field.get("idField"))) {
                ids.add(field.get("name").text());
            }
        }
        return new TopicFacts(
                line.get("topic").text(),
                line.get("title").text(),
                line.get("category").text(),
                line.get("source").text(),
                fields,
                ids);
    }

    private static ParamSpec field(JsonTree field) {
        return new ParamSpec(
                field.get("name").text(),
                field.get("type").text().replace(" ", ""),
                isTrue(field.get("required")),
                "",
                Limits.NONE,
                "",
                List.of(),
                Children.DOCUMENTED,
                Location.NONE);
    }

    private static boolean isTrue(JsonTree value) {
        return value.text().equals("true");
    }
}
