package dev.topaz.runtime.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.taobao.api.TaobaoResponse;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.oracle.Official.Form;
import dev.topaz.runtime.oracle.Outcome.Ending;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded answer, read by the official parsers, by ours, and by the second reading of what ours promises. */
class RecordedAnswersTest {
    /** Recordings of DingTalk's and Qimen's own protocols, which Topaz does not speak. */
    private static final Set<String> OTHER_PROTOCOLS = Set.of("dingtalk", "qimen1", "qimen2", "weird");

    private static final Pattern ROOT = Pattern.compile("\\b(?!error_)([a-z]+(?:_[a-z]+)*)_response\\b");

    @TempDir
    Path folder;

    private RecordedShapes shapes;
    private OfficialTypes types;

    @Test
    void areReadAlikeOrForANamedReason() {
        List<JsonObject> lines = Vectors.lines("parse.jsonl");
        prepare();
        List<String> wrong = new ArrayList<>();
        lines.stream().filter(this::isOurs).forEach(line -> compare(line, wrong));

        assertEquals(List.of(), wrong);
        assertEquals(856, lines.size());
        // The others speak another protocol, or fill fields of types that no document of the platform has.
        assertEquals(432, lines.stream().filter(this::isOurs).count());
    }

    private void prepare() {
        shapes = new RecordedShapes(Vectors.object("response-schemas.json"));
        Shape all = shapes.get("probe.TypesResponse");
        Shape shadow = shapes.get("probe.ShadowResponse");
        Shape derived = shapes.get("probe.TwoLevelResponse");
        types = OfficialTypes.compile(folder, List.of(all, shadow, derived), Map.of(derived, all));
    }

    private boolean isOurs(JsonObject line) {
        JsonElement protocol = line.get("responseType");
        boolean isOther = !protocol.isJsonNull() && OTHER_PROTOCOLS.contains(protocol.getAsString());
        String body = line.get("body").getAsString();
        return !isOther
                && shapes.foreign(line.get("responseClass").getAsString()).stream()
                        .noneMatch(name -> body.contains("\"" + name + "\"") || body.contains("<" + name));
    }

    private void compare(JsonObject line, List<String> wrong) {
        String className = line.get("responseClass").getAsString();
        Shape shape = shapes.get(className);
        shapes.foreign(className);
        Form form = Form.of(line.get("format").getAsString());
        Class<? extends TaobaoResponse> type = className.startsWith("probe.") ? types.get(shape) : named(className);
        // The recordings call the root of XML documents "r"; the official SDK never looks at it.
        String body = line.get("body")
                .getAsString()
                .replaceFirst("<r(?=[ />])", "<x_response")
                .replace("</r>", "</x_response>");
        Matcher root = ROOT.matcher(body);
        String api = root.find() ? "taobao." + root.group(1).replace('_', '.') : "taobao.x";
        Contrast contrast = Contrast.of(shape, type, form, api, body);
        Set<String> problems = new TreeSet<>(contrast.betweenOursAndIdeal(Ideal.of(shape, api, body)));
        contrast.explain(problems);
        betweenLiveAndRecorded(contrast.official(), line, problems);
        problems.forEach(problem -> wrong.add(line.get("case") + " " + form + " " + body + ": " + problem));
    }

    /** The official classes that we wrote and compiled behave as those that were recorded. */
    private static void betweenLiveAndRecorded(Outcome live, JsonObject line, Set<String> problems) {
        boolean isNothing = line.has("parsed") && line.get("parsed").isJsonNull();
        Ending recorded = line.has("exception")
                ? Ending.FAILED
                : isNothing || line.get("isSuccess").getAsBoolean() ? Ending.SUCCESS : Ending.REFUSED;
        if (recorded != live.ending()) {
            problems.add("recorded " + recorded + ", live " + live);
        }
        if (recorded != Ending.FAILED && !isNothing) {
            JsonObject parsed = line.getAsJsonObject("parsed");
            live.values().forEach((path, value) -> {
                String name = path.equals("!code") ? "errorCode" : camelCase(path.replace("!", ""));
                JsonElement was = parsed.get(name);
                String text = was == null ? "absent" : was.isJsonNull() ? "null" : was.getAsString();
                // A field "success" was recorded by isSuccess(), which is the outcome.
                if (!name.equals("success") && !text.equals(String.valueOf(value))) {
                    problems.add(path + ": recorded " + text + ", live " + value);
                }
            });
        }
    }

    private static String camelCase(String name) {
        return Pattern.compile("_([a-z])")
                .matcher(name)
                .replaceAll(match -> match.group(1).toUpperCase());
    }

    private static Class<? extends TaobaoResponse> named(String className) {
        try {
            return Class.forName(className).asSubclass(TaobaoResponse.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
