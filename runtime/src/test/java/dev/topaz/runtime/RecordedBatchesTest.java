package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.topaz.runtime.generated.Answer;
import dev.topaz.runtime.generated.ValueWriter;
import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.sign.SignMethod;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Batches as they are sent, against the recordings of the official client. */
class RecordedBatchesTest {
    private static final String SEPARATOR = "\r\n-S-\r\n";

    private final ScriptedTransport transport = new ScriptedTransport();

    /** A request of any API, with any parameters. */
    private static final class AnyRequest extends TaobaoRequest<DemoResponse> {
        private final String api;
        private final JsonObject params;

        AnyRequest(String api, JsonObject params) {
            this.api = api;
            this.params = params;
        }

        @Override
        public String getApiMethodName() {
            return api;
        }

        @Override
        public Class<DemoResponse> getResponseClass() {
            return DemoResponse.class;
        }

        @Override
        public void check() {}

        @Override
        protected void writeParams(ValueWriter out) {
            params.entrySet()
                    .forEach(param ->
                            out.name(param.getKey()).text(param.getValue().getAsString()));
        }

        @Override
        protected DemoResponse read(Answer answer) {
            return new DemoResponse(answer);
        }
    }

    /** All that was recorded, but for the one with a separator of its own, which Topaz has not. */
    @Test
    void sendsWhatTheOfficialClientSends() throws Exception {
        int compared = 0;
        for (JsonObject recorded : Vectors.lines("exchange-batch.jsonl")) {
            if (recorded.get("separator").isJsonNull()) {
                HttpCall call = send(recorded);
                JsonObject http = recorded.getAsJsonObject("http");
                String body = new String(call.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
                assertEquals(http.get("path").getAsString(), call.address().getPath());
                assertEquals(parts(recorded.get("bodyText").getAsString()), parts(body));
                assertEquals(
                        protocol(http.get("query").getAsString()),
                        protocol(call.address().getRawQuery()));
                assertEquals("text/plain;charset=UTF-8", call.headers().get("Content-Type"));
                compared++;
            }
        }
        assertTrue(compared >= 5, () -> "only a few");
    }

    private HttpCall send(JsonObject recorded) throws ApiException {
        TaobaoBatchRequest request = new TaobaoBatchRequest();
        for (JsonElement item : recorded.getAsJsonArray("requests")) {
            JsonObject each = item.getAsJsonObject();
            request.addRequest(new AnyRequest(each.get("apiMethod").getAsString(), each.getAsJsonObject("inputs")));
        }
        recorded.getAsJsonObject("publicParams")
                .entrySet()
                .forEach(param ->
                        request.addPublicParam(param.getKey(), param.getValue().getAsString()));
        request.setPublicMethod(text(recorded, "publicMethod"));
        request.setTargetAppKey(text(recorded, "targetAppKey"));
        boolean simplified = recorded.get("simplify").getAsBoolean();
        AnswerFormat format = recorded.get("format").getAsString().equals("xml") ? AnswerFormat.XML : AnswerFormat.JSON;
        Instant at = Instant.ofEpochMilli(recorded.get("timestampMillis").getAsLong());
        ClientOptions options = new ClientOptions()
                .transport(transport)
                .format(simplified ? AnswerFormat.SIMPLIFIED_JSON : format)
                .signMethod(
                        SignMethod.of(recorded.get("signMethod").getAsString()).orElseThrow())
                .partnerId("top-sdk-java-dynamicVersionNo")
                .clock(Clock.fixed(at, ZoneOffset.UTC));
        transport.answers(refusal(15, "isv.any", "x"));
        new DefaultTaobaoClient(
                        "http://localhost/router/batch",
                        recorded.get("appKey").getAsString(),
                        recorded.get("secret").getAsString(),
                        options)
                .execute(request, text(recorded, "session"));
        return transport.calls.get(transport.calls.size() - 1);
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).isJsonNull() ? null : object.get(name).getAsString();
    }

    /** The order of the parameters in a part carries no meaning. */
    private static List<Map<String, String>> parts(String body) {
        return Arrays.stream(body.split(SEPARATOR))
                .map(part -> form(part.replace("#PUBLIC#", "#PUBLIC#=&")))
                .toList();
    }

    /** The signature is over the parameters and the body, in which that order does count: it is compared elsewhere. */
    private static Map<String, String> protocol(String query) {
        Map<String, String> params = form(query);
        assertTrue(params.containsKey("sign"));
        params.remove("sign");
        return params;
    }

    /** Returns the parameters of a form, or of a query, by name. */
    static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other,
                        TreeMap::new));
    }
}
