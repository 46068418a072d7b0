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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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
    void whatIsNotAPortIsToldWithItsReasonAndWithoutThatHint() throws Exception {
        StringWriter err = new StringWriter();
        UncheckedIOException refused =
                new UncheckedIOException("cannot list the recordings", new AccessDeniedException("a/b"));
        FakePlatform.failed(refused, FakePlatform.program().setErr(new PrintWriter(err, true)), null);

        assertEquals(
                "error: cannot list the recordings: access is denied: a/b",
                err.toString().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port=99999|--port is a number from 0 to 65535, and not 99999",
                "--port=18080 --control-port=18080|--port and --control-port are both 18080: give each a port of its own",
                "--accounts=no-such-file|--accounts no-such-file: there is no such file, or it may not be read",
                "--accounts=src|--accounts src: this is a folder",
                "--specs=no-such-folder|no-such-folder",
                "--specs=src|--specs src: there is no spec here; name a folder of spec files",
                "--specs=pom.xml|--specs pom.xml: this is one file; name the folder that it is in",
                "--accounts=pom.xml|--accounts pom.xml: this is not JSON; accounts are written as",
                "--bind=not-an-address|'not-an-address' is not an address of this machine",
                "--bind=192.0.2.1|hint: choose another port or address with --port, --control-port and --bind"
            })
    void endsWithASentenceWhereItCannotStart(String arguments, String message) {
        assertEndsWith(message, arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'apps': {'1': 's'}}|this is not JSON; accounts are written as {\"apps\": ",
                "[]|this is not an object; accounts are written as ",
                "{\"apps\": {\"1\": 5}}|the secret of app '1' is not a text in quotes, or is empty; accounts are written as ",
                "{\"apps\": {\"1\": \"\"}}|the secret of app '1' is not a text in quotes, or is empty; accounts are written as ",
                "{\"apps\": {\"\": \"s\"}}|an app key is empty; accounts are written as ",
                "{\"apps\": {}}|there is no app, so no call could succeed; accounts are written as ",
                "{\"apps\": {\"1\": \"s\"}, \"session\": [\"x\"]}|'session' is not known; accounts are written as ",
                "{\"apps\": {\"1\": \"s\"}, \"sessions\": \"x\"}|'sessions' is not a list; accounts are written as "
            })
    void saysWhatIsWrongWithAccounts(String json, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("accounts.json"), json);

        assertEndsWith("--accounts " + file + ": " + message, "--accounts", file.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|<api xmlns='https://topaz.dev/spec/1' name='taobao.demo.get'|taobao.demo.get.xml:1:",
                "UTF-8|<api xmlns='https://topaz.dev/spec/1' name='taobao.other.get'/>|describes 'taobao.other.get', and not 'taobao.demo.get'",
                "GBK|<api xmlns='https://topaz.dev/spec/1' name='taobao.demo.get' title='查询交易'/>|this is not UTF-8, but most likely GBK"
            })
    void doesNotStartWithASpecThatCannotBeRead(String charset, String xml, String message, @TempDir Path folder)
            throws IOException {
        Files.write(folder.resolve("taobao.demo.get.xml"), xml.getBytes(Charset.forName(charset)));

        assertEndsWith(message, "--specs", folder.toString());
    }

    @Test
    void helpBreaksNoExampleThatSomebodyCopies() {
        StringWriter out = new StringWriter();

        assertEquals(
                0, FakePlatform.program().setOut(new PrintWriter(out, true)).execute("--help"));
        List<String> lines = out.toString().lines().toList();
        for (String example :
                FakePlatform.program().getCommandSpec().usageMessage().footer()) {
            assertTrue(lines.contains(example), example);
        }
    }

    private static void assertEndsWith(String message, String... arguments) {
        StringWriter err = new StringWriter();

        int code = FakePlatform.program().setErr(new PrintWriter(err)).execute(arguments);

        assertTrue(code != 0);
        assertTrue(err.toString().contains(message), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
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
