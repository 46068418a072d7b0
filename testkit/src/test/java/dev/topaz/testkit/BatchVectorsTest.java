package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.topaz.testdata.Recordings;
import dev.topaz.testkit.wire.BatchParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches as the official SDK was recorded to send them. */
class BatchVectorsTest {
    static Stream<JsonObject> batches() {
        return Recordings.text("exchange-batch.jsonl")
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void understandsARecordedBatch(JsonObject recorded) throws Exception {
        GatewaySetup setup = new GatewaySetup()
                .app(text(recorded, "appKey"), text(recorded, "secret"))
                .clock(Clock.fixed(
                        Instant.ofEpochMilli(recorded.get("timestampMillis").getAsLong()), ZoneOffset.UTC));
        Stream.concat(Stream.of(recorded), requests(recorded).stream())
                .map(call -> text(call, "session"))
                .filter(session -> !session.isEmpty())
                .forEach(setup::session);
        requests(recorded)
                .forEach(request ->
                        setup.api(Docs.spec(text(request, "apiMethod"), "optional", "<request/><response/>")));
        try (FakeGateway gateway = setup.start()) {
            String separator =
                    text(recorded, "separator").isEmpty() ? BatchParser.SEPARATOR : text(recorded, "separator");
            String answers = send(gateway, recorded).body();

            assertEquals(requests(recorded).size(), answers.split(Pattern.quote(separator), -1).length, answers);
            assertEquals(
                    requests(recorded).stream()
                            .map(request -> expected(recorded, request))
                            .toList(),
                    gateway.calls().stream().map(BatchVectorsTest::arrived).toList());
        }
    }

    private static HttpResponse<String> send(FakeGateway gateway, JsonObject recorded) throws Exception {
        JsonObject http = recorded.getAsJsonObject("http");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.batchUrl() + "?" + text(http, "query")))
                .POST(HttpRequest.BodyPublishers.ofString(text(recorded, "bodyText")));
        for (Map.Entry<String, JsonElement> header :
                http.getAsJsonObject("headers").entrySet()) {
            if (header.getKey().equals("Content-Type") || header.getKey().startsWith("top-")) {
                request.header(header.getKey(), header.getValue().getAsString());
            }
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, String> expected(JsonObject batch, JsonObject request) {
        Map<String, String> all = new TreeMap<>();
        batch.getAsJsonObject("publicParams")
                .entrySet()
                .forEach(param -> all.put(param.getKey(), param.getValue().getAsString()));
        request.getAsJsonObject("inputs")
                .entrySet()
                .forEach(param -> all.put(param.getKey(), param.getValue().getAsString()));
        all.put("method", text(request, "apiMethod"));
        String session = text(request, "session").isEmpty() ? text(batch, "session") : text(request, "session");
        all.put("session", session);
        return all;
    }

    private static Map<String, String> arrived(ReceivedCall call) {
        Map<String, String> all = new TreeMap<>(new HashMap<>(call.params()));
        all.put("method", call.apiName());
        all.put("session", call.protocol().getOrDefault("session", ""));
        return all;
    }

    private static List<JsonObject> requests(JsonObject recorded) {
        return recorded.getAsJsonArray("requests").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    /** Empty for null. */
    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
