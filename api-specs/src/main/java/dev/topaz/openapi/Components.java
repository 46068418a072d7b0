package dev.topaz.openapi;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What all calls share: the parameters of the protocol, the ways to authenticate, and what a refusal looks like. */
final class Components {
    /** The value of the protocol parameter {@code v}. */
    static final String PROTOCOL_VERSION = "2.0";

    /** Where a refusal is described. */
    static final String REFUSAL = "#/components/schemas/error_response";

    /** A parameter of the protocol that every call carries beside those that authenticate it. */
    private record Protocol(String name, Need need, String type, List<String> values, String description) {}

    /** Whether a parameter may be left out. */
    private enum Need {
        REQUIRED,
        OPTIONAL
    }

    private static final List<Protocol> PARAMETERS = List.of(
            new Protocol("timestamp", Need.REQUIRED, "string", List.of(), "时间戳，格式为 yyyy-MM-dd HH:mm:ss，时区为 GMT+8"),
            new Protocol("v", Need.REQUIRED, "string", List.of(PROTOCOL_VERSION), "API 协议版本"),
            new Protocol("sign_method", Need.REQUIRED, "string", List.of("hmac-sha256", "hmac", "md5"), "签名的摘要算法"),
            new Protocol("format", Need.REQUIRED, "string", List.of("json"), "响应格式；本文档描述的是 json"),
            new Protocol("target_app_key", Need.OPTIONAL, "string", List.of(), "被调用的目标 AppKey"));

    private final JsonGenerator json;

    Components(JsonGenerator json) {
        this.json = json;
    }

    /** The names under which an operation refers to the parameters of the protocol. */
    static List<String> parameterNames() {
        return PARAMETERS.stream().map(Protocol::name).toList();
    }

    void write() {
        json.writeObjectPropertyStart("components");
        json.writeObjectPropertyStart("schemas");
        refusal();
        json.writeEndObject();
        json.writeObjectPropertyStart("parameters");
        PARAMETERS.forEach(this::parameter);
        json.writeEndObject();
        json.writeObjectPropertyStart("securitySchemes");
        inQuery("app_key", "应用的 AppKey");
        inQuery("sign", Prose.SIGNATURE);
        inQuery("session", "用户授权后得到的 SessionKey（access token）");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void refusal() {
        json.writeObjectPropertyStart("error_response");
        json.writeStringProperty("type", "object");
        json.writeStringProperty("description", "平台拒绝了这次调用");
        json.writeArrayPropertyStart("required");
        json.writeString("error_response");
        json.writeEndArray();
        json.writeObjectPropertyStart("properties");
        refusalFields();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void refusalFields() {
        json.writeObjectPropertyStart("error_response");
        json.writeStringProperty("type", "object");
        json.writeObjectPropertyStart("properties");
        property("code", "integer", "错误码");
        property("msg", "string", "错误信息");
        property("sub_code", "string", "子错误码");
        property("sub_msg", "string", "子错误信息");
        property(AnswerSchema.REQUEST_ID, "string", "请求编号");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void property(String name, String type, String description) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", type);
        json.writeStringProperty("description", description);
        json.writeEndObject();
    }

    private void parameter(Protocol parameter) {
        json.writeObjectPropertyStart(parameter.name());
        json.writeStringProperty("name", parameter.name());
        json.writeStringProperty("in", "query");
        json.writeBooleanProperty("required", parameter.need() == Need.REQUIRED);
        json.writeStringProperty("description", parameter.description());
        json.writeObjectPropertyStart("schema");
        json.writeStringProperty("type", parameter.type());
        if (!parameter.values().isEmpty()) {
            json.writeArrayPropertyStart("enum");
            parameter.values().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void inQuery(String name, String description) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", "apiKey");
        json.writeStringProperty("in", "query");
        json.writeStringProperty("name", name);
        json.writeStringProperty("description", description);
        json.writeEndObject();
    }
}
