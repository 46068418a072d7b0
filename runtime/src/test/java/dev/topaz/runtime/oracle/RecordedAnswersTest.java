package dev.topaz.runtime.oracle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.taobao.api.TaobaoResponse;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.oracle.Official.Form;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded answers, read by the official parsers and by ours. */
class RecordedAnswersTest {
    /** Recordings of DingTalk's and Qimen's own protocols, which Topaz does not speak. */
    private static final Set<String> OTHER_PROTOCOLS = Set.of("dingtalk", "qimen1", "qimen2", "weird");

    @TempDir
    Path folder;

    @Test
    void explore() {
        List<JsonObject> lines = Vectors.lines("parse.jsonl");
        RecordedShapes shapes = new RecordedShapes(Vectors.object("response-schemas.json"));
        Shape types = shapes.get("probe.TypesResponse");
        Shape shadow = shapes.get("probe.ShadowResponse");
        Shape two = shapes.get("probe.TwoLevelResponse");
        OfficialTypes official = OfficialTypes.compile(folder, List.of(types, shadow, two), Map.of(two, types));
        int n = 0;
        for (JsonObject line : lines) {
            JsonElement protocol = line.get("responseType");
            if (!protocol.isJsonNull() && OTHER_PROTOCOLS.contains(protocol.getAsString())) {
                continue;
            }
            String className = line.get("responseClass").getAsString();
            Shape shape = shapes.get(className);
            String body = line.get("body").getAsString();
            if (shapes.foreign(className).stream()
                    .anyMatch(f -> body.contains("\"" + f + "\"") || body.contains("<" + f))) {
                continue;
            }
            Class<? extends TaobaoResponse> type =
                    className.startsWith("probe.") ? official.get(shape) : named(className);
            Outcome live = Official.of(shape, type, Form.of(line.get("format").getAsString()), body);
            String rooted = body.replaceFirst("<r(?=[ />])", "<x_response").replace("</r>", "</x_response>");
            Outcome ours = Ours.of(shape, api(rooted), rooted.getBytes(StandardCharsets.UTF_8));
            Outcome ideal = Ideal.of(shape, api(rooted), rooted);
            boolean same = ours.ending() == ideal.ending() && eq(ideal.values(), ours.values());
            boolean asOfficial = ours.ending() == live.ending() && ours.values().equals(live.values());
            if (!same || !asOfficial) {
                n++;
                System.out.println((same ? "" : "!!!! ") + line.get("case") + " " + className.replaceFirst(".*\\.", "")
                        + " " + line.get("format")
                        + "\n   " + (body.length() > 300 ? body.substring(0, 300) : body) + "\n   official "
                        + live.ending() + " " + live.values() + " " + live.failure()
                        + "\n   ours     " + ours.ending() + " " + ours.values() + " " + ours.failure()
                        + (same
                                ? ""
                                : "\n   ideal    " + ideal.ending() + " " + ideal.values() + " " + ideal.failure()));
            }
        }
        System.out.println(n);
    }

    private static boolean eq(Map<String, Object> ideal, Map<String, Object> ours) {
        if (!ideal.keySet().equals(ours.keySet())) return false;
        return ideal.entrySet().stream()
                .allMatch(e -> e.getValue() instanceof Ideal.Structure s
                        ? s.isWrittenAs(ours.get(e.getKey()))
                        : java.util.Objects.equals(e.getValue(), ours.get(e.getKey())));
    }

    static String api(String body) {
        var m = java.util.regex.Pattern.compile("([a-z_]+)_response(?<!error_response)")
                .matcher(body);
        return m.find() ? "taobao." + m.group(1).replace('_', '.') : "taobao.x";
    }

    private static Class<? extends TaobaoResponse> named(String className) {
        try {
            return Class.forName(className).asSubclass(TaobaoResponse.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
