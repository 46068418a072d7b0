package dev.topaz.testkit.answer;

import dev.topaz.runtime.generated.WireFormat;
import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes answers as the platform writes them: full JSON, simplified JSON, XML.
 */
public enum AnswerFormatter {
    /** Lists are wrapped in an object named after their element type. */
    FULL_JSON("application/json;charset=UTF-8"),
    /** No wrappers, not even the root. */
    SIMPLIFIED_JSON("application/json;charset=UTF-8"),
    /** One element a field. */
    XML("text/xml;charset=UTF-8");

    /** The element that a refusal is wrapped in. */
    private static final String ERROR = "error_response";

    private final String contentType;

    AnswerFormatter(String contentType) {
        this.contentType = contentType;
    }

    /**
     * Returns the format that a call asks for.
     *
     * @param format the protocol parameter of that name; XML is the platform's default
     * @param simplify the protocol parameter of that name
     */
    public static AnswerFormatter of(String format, String simplify) {
        if (format.isEmpty() || format.equals("xml")) {
            return XML;
        }
        return simplify.equals("true") ? SIMPLIFIED_JSON : FULL_JSON;
    }

    /** Returns the value of the HTTP header. */
    public String contentType() {
        return contentType;
    }

    /**
     * Returns a success, under its root if the format has one.
     *
     * @param requestId the number of the call, unless the answer has one of its own
     */
    public String success(String apiName, String requestId, AnswerValue.Fields fields) {
        fields.values().putIfAbsent("request_id", new AnswerValue.Text(requestId));
        return this == SIMPLIFIED_JSON
                ? JsonText.write(json(fields))
                : rooted(WireFormat.responseRoot(apiName), fields);
    }

    /**
     * Returns a refusal, which keeps its root in every format.
     *
     * @param texts the fields behind the code, in their order
     */
    public String refusal(int code, Map<String, String> texts) {
        Map<String, AnswerValue> fields = new LinkedHashMap<>();
        fields.put("code", new AnswerValue.Literal(Integer.toString(code)));
        texts.forEach((name, text) -> fields.put(name, new AnswerValue.Text(text)));
        return rooted(ERROR, new AnswerValue.Fields(fields));
    }

    private String rooted(String root, AnswerValue.Fields fields) {
        return this == XML
                ? XmlAnswer.write(root, fields)
                : JsonText.write(new JsonValue.Members(Map.of(root, json(fields))));
    }

    private JsonValue json(AnswerValue value) {
        if (value instanceof AnswerValue.Text text) {
            return new JsonValue.Text(text.text());
        }
        if (value instanceof AnswerValue.Literal literal) {
            return new JsonValue.Literal(literal.text());
        }
        return value instanceof AnswerValue.Items items ? json(items) : json((AnswerValue.Fields) value);
    }

    private JsonValue json(AnswerValue.Fields fields) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        fields.values().forEach((name, field) -> members.put(name, json(field)));
        return new JsonValue.Members(members);
    }

    private JsonValue json(AnswerValue.Items items) {
        JsonValue plain =
                new JsonValue.Elements(items.values().stream().map(this::json).toList());
        return this == FULL_JSON ? new JsonValue.Members(Map.of(items.itemName(), plain)) : plain;
    }
}
