package dev.topaz.openapi;

import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.ErrorSpec;
import dev.topaz.spec.Session;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes one API as one path with one operation. */
final class Operations {
    /** OpenAPI wants a path for each operation, and here all share one: the query tells them apart. */
    private static final String GATEWAY = "/router/rest?method=";

    private static final List<String> WITH_SESSION = List.of("app_key", "sign", "session");
    private static final List<String> WITHOUT_SESSION = List.of("app_key", "sign");

    private final JsonGenerator json;
    private final RequestSchema requests;
    private final AnswerSchema answers;

    Operations(JsonGenerator json) {
        this.json = json;
        this.requests = new RequestSchema(json);
        this.answers = new AnswerSchema(json);
    }

    void path(ApiSpec api) {
        json.writeObjectPropertyStart(GATEWAY + URLEncoder.encode(api.name(), StandardCharsets.UTF_8));
        json.writeObjectPropertyStart("post");
        json.writeStringProperty("operationId", api.name());
        json.writeStringProperty("summary", api.title());
        json.writeStringProperty("description", Prose.of(api));
        if (!api.category().isBlank()) {
            strings("tags", List.of(api.category()));
        }
        source(api.source());
        parameters();
        security(api.session());
        requests.write(api.request());
        answers.write(api);
        errors(api.errors());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** What is no web address is no link. */
    private void source(String source) {
        try {
            String scheme = String.valueOf(new URI(source).getScheme());
            if (scheme.equals("https") || scheme.equals("http")) {
                json.writeObjectPropertyStart("externalDocs");
                json.writeStringProperty("url", source);
                json.writeEndObject();
            }
        } catch (URISyntaxException e) {
            // The file that the document was read from, perhaps: of no use to others.
        }
    }

    private void parameters() {
        json.writeArrayPropertyStart("parameters");
        for (String name : Components.parameterNames()) {
            json.writeStartObject();
            json.writeStringProperty("$ref", "#/components/parameters/" + name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void security(Session session) {
        List<List<String>> choices = switch (session) {
            case REQUIRED -> List.of(WITH_SESSION);
            case OPTIONAL, UNKNOWN -> List.of(WITH_SESSION, WITHOUT_SESSION);
            case NONE -> List.of(WITHOUT_SESSION);
        };
        json.writeArrayPropertyStart("security");
        for (List<String> schemes : choices) {
            json.writeStartObject();
            schemes.forEach(scheme -> strings(scheme, List.of()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The table of the description once more, for programs. */
    private void errors(List<ErrorSpec> errors) {
        if (errors.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("x-topaz-errors");
        for (ErrorSpec error : errors) {
            json.writeStartObject();
            json.writeStringProperty("code", error.code());
            json.writeStringProperty("description", error.description());
            json.writeStringProperty("remedy", error.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
