package dev.topaz.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.taobao.api.BaseTaobaoRequest;
import com.taobao.api.TaobaoResponse;
import com.taobao.api.internal.util.TaobaoHashMap;
import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.sign.SignMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The official client and ours send the same call to one recorder. */
class OfficialSdkTest {
    private static final String APP_KEY = "12345678";
    private static final String SECRET = "fictional-secret";
    private static final String SESSION = "fictional-session";
    private static final long TIMESTAMP = 1_500_000_000_123L;
    /** What the official jar says of itself; its build never filled in the version. */
    private static final String OFFICIAL_PARTNER = "top-sdk-java-dynamicVersionNo";

    /** Every parameter of the page, with values that are hard to encode. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("source_name", "模拟租户"),
            Map.entry("event_id", "a b+c&d=e%f"),
            Map.entry("ctx_data", "{\"键\":\"值😀\",\"n\":[1,2]}"),
            Map.entry("plan_id", "~!*()'-_."),
            Map.entry("biz_order_id", " 123 "),
            Map.entry("work_order_type", "0"),
            Map.entry("work_order_status", "\u3000"),
            Map.entry("work_order_id", "line\r\nbreak\ttab"),
            Map.entry("ts", "9223372036854775807"),
            Map.entry("text", "工单描述：退款，已受理"),
            Map.entry("result_msg", "<xml>&amp;</xml>"),
            Map.entry("buyer_id", "\\\"quoted\\\""),
            Map.entry("miniapp_scene_code", "123"),
            Map.entry("buyer_nick", "用户名a"),
            Map.entry("biz_scene_code", ""),
            Map.entry("tenant_code", "mockTenantCode"),
            Map.entry("buyer_open_id", "AAF\u00e9\u0416"));

    private final List<Recorded> recorded = new CopyOnWriteArrayList<>();
    private HttpServer recorder;

    /** One request as sets: the order on the wire carries no meaning. */
    private record Recorded(Set<String> query, Set<String> body, String contentType) {}

    /** The API as the official SDK would generate it; it is signed because it names no call type. */
    static final class OfficialRequest extends BaseTaobaoRequest<OfficialResponse> {
        @Override
        public String getApiMethodName() {
            return "taobao.bcpush.isv.event.emit";
        }

        @Override
        public Map<String, String> getTextParams() {
            TaobaoHashMap params = new TaobaoHashMap();
            params.putAll(VALUES);
            return params;
        }

        @Override
        public Class<OfficialResponse> getResponseClass() {
            return OfficialResponse.class;
        }

        @Override
        public void check() {}

        @Override
        public String getTopResponseType() {
            return "top";
        }

        @Override
        public String getTopHttpMethod() {
            return "POST";
        }

        @Override
        public String getTopApiCallType() {
            return null;
        }

        @Override
        public String getTopApiVersion() {
            return null;
        }

        @Override
        public String getTopApiFormat() {
            return null;
        }

        @Override
        public void setTopApiVersion(String version) {}

        @Override
        public void setTopApiCallType(String callType) {}

        @Override
        public void setTopApiFormat(String format) {}

        @Override
        public void setTopHttpMethod(String method) {}

        @Override
        public void setTopResponseType(String type) {}
    }

    /** Nothing of the answer matters here. */
    public static final class OfficialResponse extends TaobaoResponse {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void startRecorder() throws IOException {
        recorder = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        recorder.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            recorded.add(new Recorded(
                    set(exchange.getRequestURI().getRawQuery()),
                    set(new String(body, StandardCharsets.US_ASCII)),
                    exchange.getRequestHeaders().getFirst("Content-Type")));
            byte[] answer = "{\"bcpush_isv_event_emit_response\":{}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        recorder.start();
    }

    @AfterEach
    void stopRecorder() {
        recorder.stop(0);
    }

    @ParameterizedTest
    @EnumSource(SignMethod.class)
    void sendsTheSameJsonCallWithEachSignMethod(SignMethod method) throws Exception {
        assertSameCall(method, AnswerFormat.JSON);
    }

    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void sendsTheSameCallInEachFormat(AnswerFormat format) throws Exception {
        assertSameCall(SignMethod.HMAC_SHA256, format);
    }

    private void assertSameCall(SignMethod method, AnswerFormat format) throws Exception {
        String url = "http://127.0.0.1:" + recorder.getAddress().getPort() + "/router/rest?own=1";
        callOfficially(url, method, format);
        callOurselves(url, method, format);

        assertEquals(recorded.get(0), recorded.get(1));
        assertEquals(2, recorded.size());
        assertTrue(recorded.get(0).query().stream().anyMatch(param -> param.startsWith("sign=")));
        assertTrue(recorded.get(0).body().size() > 10);
    }

    private static void callOfficially(String url, SignMethod method, AnswerFormat format) throws Exception {
        String formatName = format == AnswerFormat.XML ? "xml" : "json";
        com.taobao.api.DefaultTaobaoClient client =
                new com.taobao.api.DefaultTaobaoClient(url, APP_KEY, SECRET, formatName, 5000, 5000, method.wireName());
        client.setNeedEnableParser(false);
        client.setUseSimplifyJson(format == AnswerFormat.SIMPLIFIED_JSON);
        OfficialRequest request = new OfficialRequest();
        request.setTimestamp(TIMESTAMP);
        client.execute(request, SESSION);
    }

    private static void callOurselves(String url, SignMethod method, AnswerFormat format) throws Exception {
        ClientOptions options =
                new ClientOptions().signMethod(method).format(format).partnerId(OFFICIAL_PARTNER);
        BcpushIsvEventEmitRequest request = new BcpushIsvEventEmitRequest()
                .setSourceName(VALUES.get("source_name"))
                .setEventId(VALUES.get("event_id"))
                .setCtxDataString(VALUES.get("ctx_data"))
                .setPlanId(VALUES.get("plan_id"))
                .setBizOrderId(VALUES.get("biz_order_id"))
                .setWorkOrderType(VALUES.get("work_order_type"))
                .setWorkOrderStatus(VALUES.get("work_order_status"))
                .setWorkOrderId(VALUES.get("work_order_id"))
                .setTs(Long.valueOf(VALUES.get("ts")))
                .setText(VALUES.get("text"))
                .setResultMsg(VALUES.get("result_msg"))
                .setBuyerId(VALUES.get("buyer_id"))
                .setMiniappSceneCode(VALUES.get("miniapp_scene_code"))
                .setBuyerNick(VALUES.get("buyer_nick"))
                .setBizSceneCode(VALUES.get("biz_scene_code"))
                .setTenantCode(VALUES.get("tenant_code"))
                .setBuyerOpenId(VALUES.get("buyer_open_id"));
        request.setTimestamp(TIMESTAMP);
        new DefaultTaobaoClient(url, APP_KEY, SECRET, options).execute(request, SESSION);
    }

    private static Set<String> set(String form) {
        return new TreeSet<>(List.of(form.split("&")));
    }
}
