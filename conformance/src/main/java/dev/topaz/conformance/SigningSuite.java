package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signatures are those of the official SDK on every JDK. */
class SigningSuite {
    private static final int RECORDED = 577;

    @Test
    void signsEveryRecordedTextAsTheOfficialSdkDoes() throws IOException {
        List<JsonObject> lines = Recorded.lines("sign.jsonl");
        List<String> wrong = new ArrayList<>();
        for (JsonObject line : lines) {
            if (!sign(line).equals(line.get("sign").getAsString())) {
                wrong.add(line.get("case").getAsString());
            }
        }

        assertEquals(Collections.emptyList(), wrong);
        assertEquals(RECORDED, lines.size());
    }

    private static String sign(JsonObject line) {
        SignMethod method = SignMethod.of(line.get("method").getAsString())
                .orElseThrow(() -> new AssertionError("unknown method in " + line));
        JsonElement body = line.get("body");
        Map<String, String> params = new HashMap<>();
        // The official SDK leaves a null out of the text.
        line.getAsJsonObject("params").entrySet().stream()
                .filter(param -> !param.getValue().isJsonNull())
                .forEach(param -> params.put(param.getKey(), param.getValue().getAsString()));
        return new Signer(method, line.get("secret").getAsString())
                .sign(params, body.isJsonNull() ? "" : body.getAsString());
    }
}
