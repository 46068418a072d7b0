package dev.topaz.testkit.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.ApiException;
import dev.topaz.runtime.ClientOptions;
import dev.topaz.runtime.DefaultTaobaoClient;
import dev.topaz.runtime.TaobaoResponse;
import dev.topaz.runtime.flow.FlowControl;
import dev.topaz.runtime.flow.LocalFlowControl;
import dev.topaz.runtime.retry.RetryPolicy;
import dev.topaz.testkit.EmitRequest;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program in a process of its own, as teams with other languages run it. */
class FakePlatformTest {
    private static final String EMIT = "taobao.bcpush.isv.event.emit";
    private static final String SESSION = "session-of-the-file";
    private static final Map<String, String> ADDRESSES = new HashMap<>();

    @TempDir
    private static Path folder;

    private static Process process;

    /** New for each test: otherwise a ban of one would hold in the next, for the app is the same. */
    private static FlowControl flow;

    @BeforeAll
    static void start() throws IOException {
        Path accounts = Files.writeString(
                folder.resolve("accounts.json"),
                "{\"apps\": {\"87654321\": \"secret-of-the-file\"}, \"sessions\": [\"" + SESSION + "\"]}");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakePlatform.class.getName(),
                        "--accounts",
                        accounts.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (int i = 0; i < 5; i++) {
            String[] line = String.valueOf(out.readLine()).split(": ", 2);
            ADDRESSES.put(line[0], line[1]);
        }
    }

    @AfterAll
    static void stop() {
        process.destroyForcibly().onExit().join();
    }

    @BeforeEach
    void reset() throws Exception {
        flow = new LocalFlowControl();
        assertEquals("200 {}", control("/reset", "{}"));
    }

    @Test
    void answersAppsAndSessionsOfItsFile() throws ApiException {
        assertTrue(emit("text").isSuccess());
        assertEquals(
                "29",
                client("12345678").execute(new EmitRequest("text"), SESSION).getErrorCode());
    }

    @Test
    void answersWhatAStubLaysDown() throws Exception {
        assertEquals(
                "200 {}", control("/stubs", "{\"api\":\"" + EMIT + "\",\"fields\":{\"result.solution\":\"由外部设定\"}}"));
        assertTrue(emit("text").getBody().contains("\"solution\":\"由外部设定\""));

        control(
                "/stubs",
                "{\"api\":\"" + EMIT + "\",\"body\":\"{\\\"bcpush_isv_event_emit_response\\\":{\\\"own\\\":1}}\"}");
        assertTrue(emit("text").getBody().contains("\"own\":1"));

        control("/stubs", "{\"api\":\"" + EMIT + "\",\"refusal\":{\"code\":15,\"msg\":\"m\",\"sub_code\":\"isv.x\"}}");
        assertEquals("isv.x", refusedSubCode());
    }

    @Test
    void letsTroublesBefallTheNextCalls() throws Exception {
        assertEquals(
                "200 {}",
                control("/troubles", "{\"api\":\"" + EMIT + "\",\"troubles\":[\"throttled:2000\",\"badGateway\"]}"));
        assertEquals("accesscontrol.limited-by-api-access-count", refusedSubCode());
        assertTrue(isWithoutAnswer());
        assertFalse(isWithoutAnswer());
    }

    /** With the same seed, the same calls fail. */
    @Test
    void letsFaultsBefallByProbability() throws Exception {
        assertEquals("200 {}", control("/faults", "{\"trouble\":\"badGateway\",\"probability\":0.3}"));
        List<Boolean> first = twentyCalls();
        control("/reset", "{}");
        control("/faults", "{\"trouble\":\"badGateway\",\"probability\":0.3}");

        assertEquals(first, twentyCalls());
        assertTrue(first.contains(true) && first.contains(false), first.toString());
    }

    @Test
    void isSlowWhereItIsToldTo() throws Exception {
        assertEquals("200 {}", control("/latency", "{\"api\":\"" + EMIT + "\",\"millis\":300}"));
        long begin = System.nanoTime();
        emit("text");
        assertTrue(Duration.ofNanos(System.nanoTime() - begin).toMillis() >= 300);
    }

    @Test
    void limitsCalls() throws Exception {
        assertEquals("200 {}", control("/limits", "{\"calls\":1,\"seconds\":3600}"));
        emit("text");
        assertEquals("accesscontrol.limited-by-app-access-count", refusedSubCode());
    }

    @Test
    void tellsWhatArrived() throws Exception {
        emit("买家申请退款");

        String calls = get("/calls");
        assertTrue(calls.startsWith("200 [{\"api\":\"" + EMIT + "\",\"protocol\":{\"app_key\":\"87654321\""), calls);
        assertTrue(calls.contains("\"text\":\"买家申请退款\"") && calls.contains("\"files\":[]"), calls);
        control("/reset", "{}");
        assertEquals("200 []", get("/calls"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/stubs|{}|400 {\"error\":\"there is one of the members body, fields, refusal, and not 0\"}",
                "/stubs|{\"fields\":{}}|400 {\"error\":\"the member 'api' is a text\"}",
                "/stubs|{\"api\":\"taobao.time.get\",\"body\":\"x\",\"fields\":{}}|400 {\"error\":\"there is one of the members body, fields, refusal, and not 2\"}",
                "/stubs|{\"api\":\"taobao.time.get\",\"refusal\":{\"code\":1.5}}|400 {\"error\":\"the member 'code' is a whole number\"}",
                "/stubs|{\"api\":\"taobao.time.get\",\"fields\":{\"time\":[1]}}|400 {\"error\":\"taobao.time.get answers 'time' as a Date, and not as the list [1]\"}",
                "/stubs|{\"api\":\"" + EMIT
                        + "\",\"fields\":{\"result.error_code\":9223372036854775808}}|400 {\"error\":\"" + EMIT
                        + " answers 'result.error_code' as a Number, and not as the BigInteger 9223372036854775808\"}",
                "/limits|{\"calls\":1.5,\"seconds\":1}|400 {\"error\":\"the member 'calls' is a whole number\"}",
                "/stubs|{\"api\":\"taobao.time.gett\",\"fields\":{}}|400 {\"error\":\"there is no spec of 'taobao.time.gett'; did you mean 'taobao.time.get'?\"}",
                "/stubs|{\"apis\":\"taobao.time.get\"}|400 {\"error\":\"the member 'apis' is unknown; did you mean 'api'?\"}",
                "/reset|{\"all\":true}|400 {\"error\":\"the member 'all' is unknown; none is taken\"}",
                "/limits|{\"rate\":1}|400 {\"error\":\"the member 'rate' is unknown; there may be api, calls, seconds\"}",
                "/latency|{\"millis\":-5}|400 {\"error\":\"a latency is a number of milliseconds from 0, and not -5.0\"}",
                "/stubs|[]|400 {\"error\":\"the body is a JSON object\"}",
                "/stubs|{\"api\":\"" + EMIT + "\",\"fields\":{\"result.sucess\":true}}|400 {\"error\":\"" + EMIT
                        + " answers no field 'result.sucess'; did you mean 'success'?\"}",
                "/troubles|{\"troubles\":[\"truncatet\"]}|400 {\"error\":\"there is no trouble 'truncatet'; did you mean 'truncated'?\"}",
                "/troubles|{\"troubles\":[\"slow:soon\"]}|400 {\"error\":\"'soon' is not a number of milliseconds\"}",
                "/troubles|{\"troubles\":\"slow\"}|400 {\"error\":\"the member 'troubles' is a list of texts\"}",
                "/faults|{\"trouble\":\"slow\",\"probability\":2}|400 {\"error\":\"a probability is between 0 and 1, and not 2.0\"}",
                "/nothing|{}|404 {\"error\":\"there are GET /calls, and POST /faults, /latency, /limits, /reset, /stubs, /troubles\"}"
            })
    void saysWhatIsWrongWithARequest(String path, String body, String answer) throws Exception {
        assertEquals(answer, control(path, body));
    }

    @Test
    void takesNothingThatAWebPageCouldSend() throws Exception {
        assertEquals(
                "415 {\"error\":\"the body is JSON: send Content-Type: application/json\"}",
                send(HttpRequest.newBuilder(control("/reset"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))));
    }

    @Test
    void isDescribedWhole() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "fake-platform.md"));
        try (FakeGateway gateway = new GatewaySetup().start()) {
            new ControlApi(gateway).paths().forEach(path -> assertTrue(page.contains("| `" + path + "` |"), path));
        }
        TroubleNames.names().forEach(name -> assertTrue(page.contains("`" + name + "`"), name));
    }

    private static List<Boolean> twentyCalls() {
        return IntStream.range(0, 20).mapToObj(i -> isWithoutAnswer()).toList();
    }

    private static boolean isWithoutAnswer() {
        try {
            emit("text");
            return false;
        } catch (ApiException e) {
            return true;
        }
    }

    private static String refusedSubCode() throws ApiException {
        return String.valueOf(emit("text").getSubCode());
    }

    private static TaobaoResponse emit(String text) throws ApiException {
        return client("87654321").execute(new EmitRequest(text), SESSION);
    }

    private static DefaultTaobaoClient client(String appKey) {
        ClientOptions once = new ClientOptions().flowControl(flow).retry(RetryPolicy.NEVER);
        return new DefaultTaobaoClient(ADDRESSES.getOrDefault("gateway", ""), appKey, "secret-of-the-file", once);
    }

    private static URI control(String path) {
        return URI.create(ADDRESSES.get("control") + path);
    }

    private static String control(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(control(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(control(path)));
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body().strip();
    }
}
