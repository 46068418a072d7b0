package dev.topaz.migration;

import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A report for editors and code review: the static analysis results interchange format, SARIF 2.1.0. */
final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "PROJECT";

    private final JsonGenerator json;

    private SarifReport(JsonGenerator json) {
        this.json = json;
    }

    static String of(ReportData data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            new SarifReport(json).write(data);
        }
        return text.append('\n').toString();
    }

    private void write(ReportData data) {
        List<Rule> rules = List.of(Rule.values());
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        tool(rules);
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        data.open().forEach(each -> result(each.decision(), rules));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tool(List<Rule> rules) {
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "topaz-migration");
        json.writeStringProperty("version", TopazVersion.NUMBER);
        json.writeArrayPropertyStart("rules");
        for (Rule rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            text("shortDescription", rule.description());
            json.writeObjectPropertyStart("defaultConfiguration");
            json.writeStringProperty("level", rule.severity().level());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Decision decision, List<Rule> rules) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", decision.rule().id());
        json.writeNumberProperty("ruleIndex", rules.indexOf(decision.rule()));
        json.writeStringProperty("level", decision.rule().severity().level());
        text("message", decision.fix().isEmpty() ? decision.message() : decision.message() + ": " + decision.fix());
        json.writeArrayPropertyStart("locations");
        location(decision);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void location(Decision decision) {
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(decision.path()));
        json.writeStringProperty("uriBaseId", ROOT);
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", Math.max(1, decision.line()));
        json.writeNumberProperty("startColumn", Math.max(1, decision.column()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    /** A path with what a URI cannot hold escaped; a colon in its first folder would end the scheme of an address. */
    private static String uri(String path) {
        boolean isLikeScheme = path.matches("[^/]*:.*");
        try {
            return new URI(null, null, isLikeScheme ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
