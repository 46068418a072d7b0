package dev.topaz.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.runtime.callback.CallbackOptions;
import dev.topaz.runtime.callback.CallbackOptions.Timestamps;
import dev.topaz.runtime.callback.CallbackRequest;
import dev.topaz.runtime.callback.CallbackVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Callbacks are genuine where the official SDK says so, on every JDK. */
class CallbackSuite {
    /** The official SDK takes the last of two values that stand in the query; Topaz refuses to guess. */
    private static final String AMBIGUOUS = "dup-query-last-wins";

    @Test
    void judgesEveryRecordedCallbackAsTheOfficialSdkDoes() throws IOException {
        List<String> wrong = new ArrayList<>();
        int genuine = 0;
        for (JsonObject line : Recorded.lines("spi.jsonl")) {
            String official = line.get("valid").getAsString();
            String name = line.get("case").getAsString();
            boolean isGenuine = verified(line);
            genuine += isGenuine ? 1 : 0;
            // Where the official SDK fails with an exception, nothing is verified.
            boolean shouldBe = official.equals("true") && !name.equals(AMBIGUOUS);
            if (isGenuine != shouldBe) {
                wrong.add(name);
            }
        }

        assertEquals(Collections.emptyList(), wrong);
        assertTrue(genuine > 5, "only " + genuine + " are genuine");
    }

    private static boolean verified(JsonObject line) {
        return new CallbackVerifier(
                        line.get("secret").getAsString(), new CallbackOptions().timestamps(Timestamps.NOT_CHECKED))
                .verify(request(line))
                .match(callback -> true, refusal -> false);
    }

    private static CallbackRequest request(JsonObject line) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(
                "Content-Type",
                Collections.singletonList(line.get("contentType").getAsString()));
        texts(line.get("headers")).forEach((name, value) -> headers.put(name, Collections.singletonList(value)));
        return new CallbackRequest(
                text(line, "query"),
                headers,
                text(line, "body").getBytes(StandardCharsets.UTF_8),
                texts(line.get("parameters")));
    }

    private static String text(JsonObject line, String member) {
        JsonElement text = line.get(member);
        return text.isJsonNull() ? "" : text.getAsString();
    }

    private static Map<String, String> texts(JsonElement object) {
        Map<String, String> texts = new HashMap<>();
        if (!object.isJsonNull()) {
            object.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().getAsString()));
        }
        return texts;
    }
}
