package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.FileItem;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.wire.MultipartForm;
import dev.topaz.runtime.wire.Params;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls the gateway by hand, without the client of the runtime. */
class FakeGatewayTest {
    private static final String FORM = "application/x-www-form-urlencoded;charset=UTF-8";
    private static final String SECRET = "fictional-secret";
    private static final ApiSpec DEMO = SpecXml.read("demo.xml", """
                    <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.get" session="required">
                      <request>
                        <param name="tid" type="Number" required="true" minValue="1" maxValue="9"/>
                        <param name="title" type="String" maxLength="3"/>
                      </request>
                      <response>
                        <param name="total" type="Number" example="xxx"/>
                        <param name="price" type="Price" example="1.20"/>
                        <param name="ids" type="Number[]" example="7"/>
                        <param name="orders" type="OrderVO[]">
                          <param name="open" type="Boolean" example="true"/>
                          <param name="created" type="Date" example="2017-07-14 10:40:00"/>
                        </param>
                      </response>
                    </api>
                    """).spec().orElseThrow();

    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeGateway gateway = new GatewaySetup()
            .app("12345678", SECRET)
            .session("good")
            .api(DEMO)
            .clock(Clock.fixed(Instant.ofEpochMilli(1_500_000_000_000L), ZoneOffset.UTC))
            .start();

    @AfterEach
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource(SignMethod.class)
    void answersWithTheExamplesOfTheDocument(SignMethod method) throws Exception {
        Map<String, String> protocol = protocol();
        protocol.put("sign_method", method.wireName());

        assertEquals(
                "{\"demo_get_response\":{\"total\":0,\"price\":\"1.20\",\"ids\":{\"number\":[7]},\"orders\":{\"order_v_o\":"
                        + "[{\"open\":true,\"created\":\"2017-07-14 10:40:00\"}]},\"request_id\":\"fake1\"}}",
                signed(protocol, Map.of("tid", "5")));
    }

    @Test
    void answersInSimplifiedJsonAndInXml() throws Exception {
        Map<String, String> protocol = protocol();
        protocol.put("simplify", "true");
        assertEquals(
                "{\"total\":0,\"price\":\"1.20\",\"ids\":[7],\"orders\":"
                        + "[{\"open\":true,\"created\":\"2017-07-14 10:40:00\"}],\"request_id\":\"fake1\"}",
                signed(protocol, Map.of("tid", "5")));
        protocol.put("format", "xml");
        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><demo_get_response><total>0</total><price>1.20</price>"
                        + "<ids list=\"true\"><number>7</number></ids><orders list=\"true\"><order_v_o><open>true</open>"
                        + "<created>2017-07-14 10:40:00</created></order_v_o></orders><request_id>fake2</request_id>"
                        + "</demo_get_response>",
                signed(protocol, Map.of("tid", "5")));
    }

    /** An empty value takes the parameter away. */
    @ParameterizedTest
    @CsvSource({
        "method, '', 21",
        "method, taobao.other.get, 22",
        "method, ../secret, 22",
        "format, yaml, 23",
        "session, '', 26",
        "session, bad, 27",
        "app_key, '', 28",
        "app_key, 87654321, 29",
        "timestamp, '', 30",
        "timestamp, 2017-07-14 10:29:59, 31",
        "timestamp, 2017-07-14 10:50:01, 31",
        "timestamp, soon, 31",
        "timestamp, 2017-07-14T10:40:00, 31",
        "timestamp, 2017-07-14, 31",
        "timestamp, 1500000000, 31",
        "v, '', 32",
        "v, 3.0, 34",
        "sign_method, sha1, 25"
    })
    void refusesABrokenProtocol(String name, String value, int code) throws Exception {
        Map<String, String> protocol = protocol();
        protocol.put(name, value);
        protocol.values().removeIf(String::isEmpty);

        assertRefused(code, signed(protocol, Map.of("tid", "5")));
    }

    @Test
    void takesATimestampInMilliseconds() throws Exception {
        Map<String, String> protocol = protocol();
        protocol.put("timestamp", "1500000000000");

        assertTrue(signed(protocol, Map.of("tid", "5")).contains("demo_get_response"));
    }

    /** The bytes of a form, of a declared and of an undeclared character set, and of a part of a multipart body. */
    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, title=%D6%D0%CE%C4",
        "application/x-www-form-urlencoded;charset=gbk, title=%D6%D0%CE%C4",
        "application/x-www-form-urlencoded;charset=gbk, title=\u00d6\u00d0",
        "'multipart/form-data;boundary=b', '--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u00d6\u00d0\r\n--b--'"
    })
    void refusesWhatIsNotUtf8(String contentType, String bytes) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + "?" + form(protocol())))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(bytes, StandardCharsets.ISO_8859_1))
                .build();

        assertRefused(
                47, http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    @Test
    void refusesASignatureThatIsNotThereOrWrong() throws Exception {
        Map<String, String> protocol = protocol();
        assertRefused(24, post(form(protocol), "tid=5"));
        protocol.put("sign", "0".repeat(64));
        assertRefused(25, post(form(protocol), "tid=5"));
    }

    @ParameterizedTest
    @CsvSource({"'', x, 40", "0, x, 41", "10, x, 41", "five, x, 41", "5, long, 41"})
    void holdsParametersAgainstTheirDocument(String tid, String title, int code) throws Exception {
        assertRefused(code, signed(protocol(), Map.of("tid", tid, "title", title)));
    }

    @Test
    void answersWithAStubOnceTheCallHasPassed() throws Exception {
        try (FakeGateway stubbed = new GatewaySetup()
                .app("12345678", SECRET)
                .session("good")
                .api(DEMO)
                .clock(Clock.fixed(Instant.ofEpochMilli(1_500_000_000_000L), ZoneOffset.UTC))
                .stub(
                        "taobao.demo.get",
                        call -> "{\"demo_get_response\":{\"total\":"
                                + call.params().get("tid") + "}}")
                .start()) {
            Map<String, String> protocol = protocol();
            protocol.put(
                    "sign", new Signer(SignMethod.HMAC_SHA256, SECRET).sign(merged(protocol, Map.of("tid", "6")), ""));

            assertEquals(
                    "{\"demo_get_response\":{\"total\":6}}", post(stubbed.url() + "?" + form(protocol), "tid=6", FORM));
        }
    }

    @Test
    void takesUploadsWhoseTextsAreSigned() throws Exception {
        Map<String, String> protocol = protocol();
        protocol.put("sign", new Signer(SignMethod.HMAC_SHA256, SECRET).sign(merged(protocol, Map.of("tid", "5")), ""));
        Params texts = new Params();
        texts.add("tid", "5");
        MultipartForm upload = new MultipartForm(texts);
        upload.file("image", new FileItem("a.png", new byte[] {13, 10, 45, 45}));
        byte[] body = upload.open().readAllBytes();
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + "?" + form(protocol)))
                .header("Content-Type", upload.contentType())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();

        assertTrue(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body().contains("demo_get_response"));
        assertEquals(Map.of("tid", "5"), gateway.calls().get(0).params());
        assertEquals(Set.of("image"), gateway.calls().get(0).files());
    }

    @Test
    void survivesWhateverArrives() throws Exception {
        assertRefused(47, post("a=1", "b=%zz"));
        assertRefused(21, post("format=json", ""));
        assertRefused(47, post(gateway.url() + "?a=1", "x", "multipart/form-data"));
        assertEquals(413, status(gateway.url(), "x".repeat(20_000_000)));
        assertEquals(404, status(gateway.url().replace("/router/rest", "/elsewhere"), ""));
        assertTrue(signed(protocol(), Map.of("tid", "5")).contains("demo_get_response"));
    }

    @Test
    void servesManyAtOnceAndForgetsNone() {
        List<String> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return signed(protocol(), Map.of("tid", "5"));
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();

        assertTrue(answers.stream().allMatch(answer -> answer.contains("demo_get_response")));
        assertEquals(200, gateway.calls().size());
    }

    @Test
    void showsNoSecretOfACall() throws Exception {
        signed(protocol(), Map.of("tid", "5"));

        assertFalse(gateway.calls().get(0).toString().contains("good"));
        assertEquals("taobao.demo.get", gateway.calls().get(0).apiName());
    }

    private static void assertRefused(int code, String answer) {
        assertTrue(answer.startsWith("{\"error_response\":{\"code\":" + code + ","), answer);
    }

    private static Map<String, String> protocol() {
        return new HashMap<>(Map.of(
                "method", "taobao.demo.get",
                "app_key", "12345678",
                "session", "good",
                "timestamp", "2017-07-14 10:40:00",
                "format", "json",
                "v", "2.0",
                "sign_method", "hmac-sha256"));
    }

    private String signed(Map<String, String> protocol, Map<String, String> params) throws Exception {
        Map<String, String> query = new HashMap<>(protocol);
        SignMethod method =
                SignMethod.of(protocol.getOrDefault("sign_method", "")).orElse(SignMethod.MD5);
        query.put("sign", new Signer(method, SECRET).sign(merged(protocol, params), ""));
        return post(form(query), form(params));
    }

    private static Map<String, String> merged(Map<String, String> protocol, Map<String, String> params) {
        Map<String, String> all = new HashMap<>(protocol);
        all.putAll(params);
        return all;
    }

    private static String form(Map<String, String> params) {
        return new TreeMap<>(params)
                .entrySet().stream()
                        .map(param ->
                                param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private String post(String query, String body) throws Exception {
        return post(gateway.url() + "?" + query, body, FORM);
    }

    private String post(String address, String body, String contentType) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", contentType)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int status(String address, String body) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
