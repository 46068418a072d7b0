package dev.topaz.diff;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a report for other programs; verdicts and kinds are the names of the enums, texts are complete. */
final class DiffJson {
    private static final JsonFactory JSON = new JsonFactory();

    private DiffJson() {}

    static String write(DiffReport report) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("suggestion", report.suggestion());
            json.writeArrayPropertyStart("apis");
            for (ApiDiff api : report.apis()) {
                api(json, api);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.append('\n').toString();
    }

    private static void api(JsonGenerator json, ApiDiff api) {
        json.writeStartObject();
        json.writeStringProperty("api", api.api());
        json.writeArrayPropertyStart("changes");
        for (Change change : api.changes()) {
            json.writeStartObject();
            json.writeStringProperty("verdict", change.verdict().name());
            json.writeStringProperty("kind", change.kind().name());
            json.writeStringProperty("rule", change.rule().id());
            json.writeStringProperty("path", change.path());
            json.writeStringProperty("before", change.before());
            json.writeStringProperty("after", change.after());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
