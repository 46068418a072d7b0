package dev.topaz.openapi;

import dev.topaz.spec.ApiSpec;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes specs as one OpenAPI 3.1 document: the same bytes for the same specs, sorted by the names of the APIs.
 *
 * <p>Every API is one operation: a POST on the gateway, told from the others by the {@code method} in its path. What OpenAPI
 * cannot say (how a call is signed, what an error code asks for) is said in descriptions. Why it looks as it does: {@code
 * docs/adr/0021}.
 */
public final class OpenApi {
    private static final String VERSION = "3.1.0";
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private OpenApi(JsonGenerator json) {
        this.json = json;
    }

    /** The document of these APIs as text. */
    public static String write(Collection<ApiSpec> specs) {
        StringWriter out = new StringWriter();
        write(specs, out);
        return out.toString();
    }

    /** Writes the document of these APIs, and does not close what it is written to. */
    public static void write(Collection<ApiSpec> specs, Writer out) {
        List<ApiSpec> sorted =
                specs.stream().sorted(Comparator.comparing(ApiSpec::name)).toList();
        try (JsonGenerator json = JSON.createGenerator(new Indented(), new Unclosed(out))) {
            new OpenApi(json).document(sorted);
            json.writeRaw('\n');
        }
    }

    private void document(List<ApiSpec> specs) {
        json.writeStartObject();
        json.writeStringProperty("openapi", VERSION);
        info();
        servers();
        tags(specs);
        json.writeObjectPropertyStart("paths");
        Operations operations = new Operations(json);
        specs.forEach(operations::path);
        json.writeEndObject();
        new Components(json).write();
        json.writeEndObject();
    }

    private void info() {
        json.writeObjectPropertyStart("info");
        json.writeStringProperty("title", "淘宝开放平台 API");
        json.writeStringProperty("description", Prose.INTRODUCTION);
        json.writeStringProperty("version", Components.PROTOCOL_VERSION);
        json.writeEndObject();
    }

    private void servers() {
        json.writeArrayPropertyStart("servers");
        json.writeStartObject();
        json.writeStringProperty("url", "https://eco.taobao.com");
        json.writeStringProperty("description", "正式环境");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void tags(List<ApiSpec> specs) {
        json.writeArrayPropertyStart("tags");
        specs.stream()
                .map(ApiSpec::category)
                .filter(category -> !category.isBlank())
                .distinct()
                .sorted()
                .forEach(this::tag);
        json.writeEndArray();
    }

    private void tag(String category) {
        json.writeStartObject();
        json.writeStringProperty("name", category);
        json.writeEndObject();
    }
}
