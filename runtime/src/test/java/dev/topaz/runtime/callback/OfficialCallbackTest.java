package dev.topaz.runtime.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.runtime.Vectors;
import dev.topaz.runtime.callback.CallbackOptions.Timestamps;
import dev.topaz.runtime.callback.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The check of callbacks beside the official SDK's, recorded and running. */
class OfficialCallbackTest {
    /** What the official SDK says, and what we say instead, on purpose. */
    private static final Map<String, Reason> DIFFERENT = Map.of(
            "null-query: exception java.lang.NullPointerException", Reason.MISSING_SIGNATURE,
            "dup-query-last-wins: true", Reason.AMBIGUOUS,
            "content-type: exception java.lang.RuntimeException text/html", Reason.UNSUPPORTED_CONTENT_TYPE,
            "content-type: exception java.lang.RuntimeException multipart/form-data; boundary=x",
                    Reason.WRONG_SIGNATURE,
            "content-type: exception java.lang.RuntimeException APPLICATION/JSON", Reason.WRONG_SIGNATURE);

    private static final String SECRET = Signed.SECRET;

    @Test
    void judgesEveryRecordedCallbackAsTheOfficialSdkOrDiffersByName() {
        List<JsonObject> lines = Vectors.lines("spi.jsonl");
        List<String> wrong = new ArrayList<>();
        Map<String, Reason> different = new TreeMap<>();
        for (JsonObject line : lines) {
            Verdict verdict = verifier(text(line, "secret")).verify(recorded(line));
            String official = line.get("valid").getAsString();
            if (official.equals("true") && verdict instanceof Callback callback) {
                String body = line.get("requestBody").isJsonNull() ? "" : text(line, "requestBody");
                assertEquals(body, callback.body());
                assertEquals(text(line, "signBase"), signBase(callback));
            } else if (!official.equals("false") || verdict instanceof Callback) {
                different.put(name(line, official), ((Refusal) verdict).reason());
            } else if (!List.of(Reason.WRONG_SIGNATURE, Reason.MISSING_SIGNATURE)
                    .contains(((Refusal) verdict).reason())) {
                wrong.add(line.toString());
            }
        }
        assertEquals(new TreeMap<>(DIFFERENT), different);
        assertEquals(List.of(), wrong);
        assertEquals(18, lines.size());
    }

    @Test
    void judgesRandomCallbacksAsTheOfficialSdkDoes() {
        Random random = new Random(8_2017);
        int genuine = 0;
        for (int i = 0; i < 3_000; i++) {
            RandomCallback callback = RandomCallback.next(random);
            String official = OfficialCheck.verdict(callback.request(), callback.form(), SECRET);
            Verdict ours = verifier(SECRET).verify(callback.request());

            assertEquals(official, Boolean.toString(ours instanceof Callback), callback::describe);
            genuine += official.equals("true") ? 1 : 0;
        }
        assertTrue(genuine > 1_000 && genuine < 2_900, "both verdicts are exercised: " + genuine);
    }

    @Test
    void takesTheSameMultipartFormsAsTheOfficialSdk() throws IOException {
        Map<String, String> fields = Map.of("name", "中 文", "blank", "");
        Map<String, String> signed = new LinkedHashMap<>(fields);
        signed.put("app_key", "1");
        for (String sign : List.of(Signed.sign(signed, ""), "00")) {
            String rawQuery = Signed.query(Map.of("app_key", "1"), sign);
            var headers = Map.of("Content-Type", List.of("multipart/form-data; boundary=x"));
            CallbackRequest request = new CallbackRequest(rawQuery, headers, new byte[9], fields);

            assertEquals(
                    OfficialCheck.takesFiles(request, SECRET), verifier(SECRET).verify(request) instanceof Callback);
        }
    }

    private static CallbackVerifier verifier(String secret) {
        return new CallbackVerifier(secret, new CallbackOptions().timestamps(Timestamps.NOT_CHECKED));
    }

    /** The recorded form fields came from a servlet container that had read the body. */
    private static CallbackRequest recorded(JsonObject line) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of(text(line, "contentType")));
        if (!line.get("headers").isJsonNull()) {
            texts(line.get("headers")).forEach((name, value) -> headers.put(name, List.of(value)));
        }
        String query = line.get("query").isJsonNull() ? null : text(line, "query");
        String body = line.get("body").isJsonNull() ? "" : text(line, "body");
        return new CallbackRequest(
                query, headers, body.getBytes(StandardCharsets.UTF_8), texts(line.get("parameters")));
    }

    private static Map<String, String> texts(JsonElement object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.getAsJsonObject()
                .entrySet()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
        return texts;
    }

    private static String text(JsonObject line, String member) {
        return line.get(member).getAsString();
    }

    private static String signBase(Callback callback) {
        StringBuilder base = new StringBuilder();
        callback.params().forEach((name, value) -> base.append(name).append(value));
        return base.append(callback.body()).toString();
    }

    private static String name(JsonObject line, String official) {
        String name = text(line, "case") + ": " + official;
        return text(line, "case").equals("content-type") ? name + " " + text(line, "contentType") : name;
    }
}
