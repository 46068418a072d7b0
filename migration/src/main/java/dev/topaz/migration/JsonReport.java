package dev.topaz.migration;

import dev.topaz.migration.build.BuildStep;
import dev.topaz.migration.patch.FileChange;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report for programs. Members are added between versions; none is taken away or renamed without another {@code schema}. */
final class JsonReport {
    /** The version of the form. */
    static final int SCHEMA = 1;

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static String of(ReportData data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new JsonReport(json).write(data);
        }
        return text.append('\n').toString();
    }

    private void write(ReportData data) {
        json.writeStartObject();
        json.writeNumberProperty("schema", SCHEMA);
        json.writeStringProperty("tool", "topaz-migration");
        json.writeStringProperty("version", TopazVersion.NUMBER);
        summary(data);
        decisions("decisions", data.open());
        decisions("done", data.done());
        json.writeArrayPropertyStart("steps");
        data.outcome().steps().forEach(this::step);
        json.writeEndArray();
        json.writeArrayPropertyStart("apis");
        data.outcome().apis().forEach(this::api);
        json.writeEndArray();
        json.writeArrayPropertyStart("changes");
        data.outcome().changes().forEach(this::change);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void summary(ReportData data) {
        int official = data.outcome().sources().official().size();
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("sources", data.outcome().sources().all());
        json.writeNumberProperty("official", official);
        json.writeNumberProperty("compiling", official - data.filesToEdit());
        json.writeNumberProperty("errors", data.open(Severity.ERROR).size());
        json.writeNumberProperty("warnings", data.open(Severity.WARNING).size());
        json.writeNumberProperty("notes", data.open(Severity.NOTE).size());
        json.writeNumberProperty("done", data.done().size());
        json.writeEndObject();
    }

    private void decisions(String name, List<OpenDecision> decisions) {
        json.writeArrayPropertyStart(name);
        for (OpenDecision each : decisions) {
            Decision decision = each.decision();
            json.writeStartObject();
            json.writeStringProperty("rule", decision.rule().id());
            json.writeStringProperty("severity", decision.rule().severity().level());
            json.writeStringProperty("file", decision.path());
            json.writeNumberProperty("line", decision.line());
            json.writeNumberProperty("column", decision.column());
            json.writeStringProperty("message", decision.message());
            json.writeStringProperty("fix", decision.fix());
            json.writeStringProperty("code", each.code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void step(BuildStep step) {
        json.writeStartObject();
        json.writeStringProperty("title", step.title());
        json.writeStringProperty("file", step.file());
        json.writeStringProperty("text", step.text());
        json.writeEndObject();
    }

    private void api(UsedApi api) {
        json.writeStartObject();
        json.writeStringProperty("name", api.name());
        json.writeStringProperty("request", api.request());
        json.writeStringProperty("knownBy", lower(api.knownBy()));
        json.writeStringProperty(
                "spec", api.found().map(found -> lower(found.origin())).orElse("missing"));
        json.writeArrayPropertyStart("places");
        api.places().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(FileChange change) {
        json.writeStartObject();
        json.writeStringProperty("file", change.path());
        json.writeStringProperty("kind", change.kind());
        json.writeEndObject();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
