package dev.topaz.testkit.replay;

import dev.topaz.testkit.json.JsonText;
import dev.topaz.testkit.json.JsonValue;
import dev.topaz.testkit.json.ReadableJson;
import dev.topaz.testkit.wire.WireCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One exchange, masked.
 *
 * @param answer JSON as a tree; everything else as a text
 */
record Fixture(FixtureKey key, int status, String contentType, JsonValue answer) {
    private static final String NOT_KEPT = "(not kept: neither JSON nor XML)";

    /** @param body as it came */
    static Fixture of(WireCall call, int status, String contentType, String body) {
        Mask mask = Mask.of(call);
        JsonValue answer = JsonText.read(body)
                .filter(json -> json instanceof JsonValue.Members || json instanceof JsonValue.Elements)
                .map(json -> mask.json(json, false))
                .orElseGet(() -> new JsonValue.Text(MaskedXml.write(mask, body).orElse(NOT_KEPT)));
        return new Fixture(FixtureKey.of(call), status, contentType, answer);
    }

    /** Returns the body as it is played back. */
    String body() {
        return answer instanceof JsonValue.Text text ? text.text() : JsonText.write(answer);
    }

    /** Returns the text of the file. */
    String write() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("api", new JsonValue.Text(key.apiName()));
        members.put("format", new JsonValue.Text(key.format()));
        Map<String, JsonValue> params = new TreeMap<>();
        key.params().forEach((name, value) -> params.put(name, new JsonValue.Text(value)));
        members.put("params", new JsonValue.Members(params));
        List<JsonValue> files = key.files().stream()
                .map(file -> (JsonValue) new JsonValue.Text(file))
                .toList();
        members.put("files", new JsonValue.Elements(files));
        members.put("status", new JsonValue.Literal(Integer.toString(status)));
        members.put("contentType", new JsonValue.Text(contentType));
        members.put("answer", answer);
        return ReadableJson.write(new JsonValue.Members(members));
    }

    /** Parses a recording; returns empty for a text of another form. */
    static Optional<Fixture> read(String text) {
        return JsonText.read(text)
                .flatMap(json -> json instanceof JsonValue.Members file ? read(file) : Optional.empty());
    }

    private static Optional<Fixture> read(JsonValue.Members file) {
        if (file.values().get("params") instanceof JsonValue.Members params
                && file.values().get("files") instanceof JsonValue.Elements files
                && file.values().get("status") instanceof JsonValue.Literal status
                && file.values().containsKey("answer")) {
            Map<String, String> texts = new TreeMap<>();
            params.values().keySet().forEach(name -> texts.put(name, text(params, name)));
            Set<String> names = new TreeSet<>();
            files.values().forEach(name -> names.add(text(name)));
            FixtureKey key = new FixtureKey(text(file, "api"), text(file, "format"), texts, names);
            int code = status.text().matches("[1-5][0-9]{2}") ? Integer.parseInt(status.text()) : 500;
            return Optional.of(new Fixture(
                    key, code, text(file, "contentType"), file.values().getOrDefault("answer", status)));
        }
        return Optional.empty();
    }

    private static String text(JsonValue.Members members, String name) {
        return text(members.values().getOrDefault(name, new JsonValue.Text("")));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonValue.Text text ? text.text() : JsonText.write(value);
    }
}
