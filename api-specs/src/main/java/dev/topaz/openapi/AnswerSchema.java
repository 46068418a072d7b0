package dev.topaz.openapi;

import dev.topaz.spec.ApiSpec;
import tools.jackson.core.JsonGenerator;

/** Writes the answer of an API in full JSON: a root named after the API, or a refusal. */
final class AnswerSchema {
    /** The platform's number for a call, which stands in every answer and in no document. */
    static final String REQUEST_ID = "request_id";

    private static final String HOME = "taobao.";

    private final JsonGenerator json;
    private final ValueSchema values;

    AnswerSchema(JsonGenerator json) {
        this.json = json;
        this.values = new ValueSchema(json, ValueSchema.Lists.WRAPPED);
    }

    /** {@code trade_get_response} for {@code taobao.trade.get}; a test of the explorer holds it against the runtime's. */
    static String root(String apiName) {
        String name = apiName.startsWith(HOME) ? apiName.substring(HOME.length()) : apiName;
        return name.replace('.', '_') + "_response";
    }

    void write(ApiSpec api) {
        json.writeObjectPropertyStart("responses");
        json.writeObjectPropertyStart("200");
        json.writeStringProperty("description", "成功，或被平台拒绝（error_response）");
        json.writeObjectPropertyStart("content");
        json.writeObjectPropertyStart("application/json");
        json.writeObjectPropertyStart("schema");
        json.writeArrayPropertyStart("oneOf");
        success(api);
        json.writeStartObject();
        json.writeStringProperty("$ref", Components.REFUSAL);
        json.writeEndObject();
        json.writeEndArray();
        for (int open = 0; open < 5; open++) {
            json.writeEndObject();
        }
    }

    private void success(ApiSpec api) {
        String root = root(api.name());
        json.writeStartObject();
        json.writeStringProperty("type", "object");
        json.writeArrayPropertyStart("required");
        json.writeString(root);
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        json.writeObjectPropertyStart(root);
        values.fields(api.response());
        json.writeEndObject();
        json.writeObjectPropertyStart(REQUEST_ID);
        json.writeStringProperty("type", "string");
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
