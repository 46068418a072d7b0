package dev.topaz.explorer.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.explorer.DemoSpecs;
import dev.topaz.explorer.call.AnswerNode.Kind;
import dev.topaz.resolve.ApiResolver;
import dev.topaz.runtime.AnswerFormat;
import dev.topaz.runtime.sign.SignMethod;
import dev.topaz.runtime.sign.Signer;
import dev.topaz.runtime.utf8.Utf8Buffer;
import dev.topaz.spec.ApiSpec;
import dev.topaz.spec.SpecXml;
import dev.topaz.testdata.RefusedPort;
import dev.topaz.testdata.Requirement;
import dev.topaz.testkit.FakeGateway;
import dev.topaz.testkit.GatewaySetup;
import dev.topaz.testkit.Trouble;
import dev.topaz.testkit.validation.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class CallExecutorTest {
    private static final String SECRET = "the-secret-of-the-app";
    private static final String SESSION = "the-session-of-the-user";
    private static final Map<String, String> TID = Map.of("tid", "12");

    private final GatewaySetup setup = new GatewaySetup()
            .app("12345678", SECRET)
            .session(SESSION)
            .api(DemoSpecs.TRADE)
            .api(DemoSpecs.UPLOAD)
            .api(DemoSpecs.EMPTY);
    private FakeGateway gateway = setup.start();

    @AfterEach
    void close() {
        gateway.close();
    }

    private Target target() {
        return new Target(Target.Id.FAKE, gateway.url(), "12345678", SECRET, SESSION);
    }

    private static CallReport call(Target target, ApiSpec spec, CallOrder order) {
        return new CallExecutor()
                .call(
                        target,
                        spec,
                        ApiResolver.resolve(List.of(spec), List.of()).apis().stream()
                                .findFirst(),
                        order);
    }

    private CallReport call(ApiSpec spec, CallOrder order) {
        return call(target(), spec, order);
    }

    private static CallOrder order(Map<String, String> params) {
        return new CallOrder("", null, params, null, null, null, null, null, null, null);
    }

    private static CallOrder shown(Map<String, String> params, SignMethod method) {
        return new CallOrder("", null, params, null, null, method, null, null, null, CallOrder.Show.SESSION);
    }

    private static CallOrder unchecked(Map<String, String> params) {
        return new CallOrder("", null, params, null, null, null, null, CallOrder.Checking.GATEWAY, null, null);
    }

    private static CallOrder upload(byte[] content) {
        return new CallOrder(
                "",
                null,
                Map.of("title", "一\"幅'画"),
                Map.of("image", new CallOrder.Upload("画.png", "image/png", content)),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static AnswerNode node(List<AnswerNode> nodes, String... path) {
        AnswerNode found = null;
        List<AnswerNode> level = nodes;
        for (String name : path) {
            found = level.stream()
                    .filter(node -> node.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            level = found.children();
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void readsTheAnswerByItsSpecInEveryFormat(AnswerFormat format) {
        CallOrder order = new CallOrder("", null, TID, null, null, null, format, null, null, null);

        CallReport.Outcome answer = call(DemoSpecs.TRADE, order).answer();

        assertTrue(answer.success(), answer::toString);
        assertEquals(200, answer.status());
        assertEquals("9007199254740993", node(answer.fields(), "trade", "tid").text());
        assertEquals(
                "2020-01-01 00:00:00", node(answer.fields(), "trade", "created").text());
        assertEquals("7", node(answer.fields(), "trade", "orders", "[0]", "oid").text());
        assertEquals(Kind.LIST, node(answer.fields(), "trade", "orders").kind());
        assertTrue(answer.body().contains("\n"), answer::body);
        assertTrue(answer.body().contains("9007199254740993"), answer::body);
    }

    @Test
    void tellsWhatTheBusinessReports() {
        ApiSpec spec = SpecXml.read("result.xml", """
                <api xmlns="https://topaz.dev/spec/1" name="taobao.demo.result.get" session="none">
                  <response>
                    <param name="result" type="Result">
                      <param name="success" type="Boolean"/><param name="code" type="Number"/>
                    </param>
                  </response>
                </api>
                """).spec().orElseThrow();
        gateway.close();
        gateway = setup.api(spec).start();
        gateway.next(spec.name(), Trouble.businessRefusal("17", "sold out"));

        CallReport.Outcome answer = call(spec, order(Map.of())).answer();

        assertTrue(answer.success(), answer::toString);
        assertEquals(new CallReport.Business("17", null, null), answer.business());
        assertNull(call(spec, order(Map.of())).answer().business());
    }

    @Test
    void tellsWhatIsNotThereAndWhatNoDocumentNames() {
        gateway.close();
        gateway = setup.stub(
                        "taobao.demo.trade.get",
                        call -> "{\"demo_trade_get_response\":{\"trade\":{\"tid\":1,\"title\":null,\"new\":2.50}}}")
                .start();

        CallReport.Outcome answer = call(DemoSpecs.TRADE, order(TID)).answer();

        assertEquals(Kind.NULL, node(answer.fields(), "trade", "title").kind());
        assertEquals(Kind.ABSENT, node(answer.fields(), "trade", "orders").kind());
        assertEquals(List.of("/demo_trade_get_response/trade/new"), answer.unknown());
        assertTrue(answer.body().contains("\"new\": 2.50"), answer::body);
    }

    @Test
    void aBrokenRuleStopsTheCallAndNamesTheParameter() {
        CallReport missing = call(DemoSpecs.TRADE, order(Map.of()));
        CallReport tooLong = call(DemoSpecs.TRADE, order(Map.of("tid", "1", "memo", "123456")));
        CallReport tooMany = call(DemoSpecs.TRADE, order(Map.of("tid", "1", "ids", "1,2,3")));
        CallReport tooSmall = call(DemoSpecs.TRADE, order(Map.of("tid", "0")));

        assertEquals(List.of(new ParamProblem("tid", "tid", Violation.Kind.MISSING, "")), missing.problems());
        assertEquals(List.of(new ParamProblem("memo", "memo", Violation.Kind.TOO_LONG, "5")), tooLong.problems());
        assertEquals(List.of(new ParamProblem("ids", "ids", Violation.Kind.TOO_MANY, "2")), tooMany.problems());
        assertEquals(List.of(new ParamProblem("tid", "tid", Violation.Kind.TOO_SMALL, "1")), tooSmall.problems());
        assertNull(missing.request());
        assertEquals(List.of(), gateway.calls());
    }

    @Test
    void theGatewayJudgesWhenItIsAsked() {
        CallReport report = call(DemoSpecs.TRADE, unchecked(Map.of()));

        assertEquals(List.of(), report.problems());
        assertFalse(report.answer().success());
        assertEquals("40", report.answer().code());
        assertEquals("isv.missing-parameter:tid", report.answer().subCode());
    }

    @Test
    void aRefusalComesWithTheDocumentedRemedy() {
        gateway.close();
        gateway = setup.stub(
                        "taobao.demo.trade.get",
                        call -> "{\"error_response\":{\"code\":15,\"msg\":\"Remote service error\","
                                + "\"sub_code\":\"isv.trade-not-exist\",\"sub_msg\":\"交易不存在\"}}")
                .start();

        CallReport.Outcome answer = call(DemoSpecs.TRADE, order(TID)).answer();

        assertEquals("isv.trade-not-exist", answer.subCode());
        assertEquals("请检查 tid", answer.remedy());
        assertEquals(List.of(), answer.fields());
    }

    @ParameterizedTest
    @EnumSource(SignMethod.class)
    void whatIsShownIsWhatWasSigned(SignMethod method) {
        SignedCall request = call(DemoSpecs.TRADE, shown(Map.of("tid", "12", "memo", "a&b 中"), method))
                .request();
        Utf8Buffer text = new Utf8Buffer();
        text.utf8(request.text());

        assertEquals(new Signer(method, SECRET).sign(text), request.signature());
        assertEquals(request.signature(), gateway.calls().get(0).protocol().get("sign"));
        assertTrue(request.text().contains("memoa&b 中"), request::text);
        assertTrue(request.text().contains("session" + SESSION), request::text);
    }

    @Test
    void neitherSecretNorSessionIsShown() {
        String report = JsonMapper.shared().writeValueAsString(call(DemoSpecs.TRADE, order(TID)));

        assertFalse(report.contains(SECRET), report);
        assertFalse(report.contains(SESSION), report);
        assertTrue(report.contains("session=***"), report);
        assertTrue(report.contains("session***"), report);
        assertFalse(target().toString().contains(SECRET));
        assertFalse(target().toString().contains(SESSION));
    }

    @Test
    void signingAloneSendsNothing() {
        CallReport report = call(
                DemoSpecs.TRADE, new CallOrder("", null, TID, null, null, null, null, null, CallOrder.Step.SIGN, null));

        assertEquals(64, report.request().signature().length());
        assertNull(report.answer());
        assertNull(report.failure());
        assertEquals(List.of(), gateway.calls());
    }

    @Test
    void uploadsFilesAndSendsNoSessionWhereNoneIsTaken() {
        CallReport report = call(DemoSpecs.UPLOAD, upload("png".getBytes(StandardCharsets.UTF_8)));

        assertTrue(report.answer().success(), report::toString);
        assertEquals("一\"幅'画", gateway.calls().get(0).params().get("title"));
        assertTrue(gateway.calls().get(0).files().contains("image"));
        assertFalse(gateway.calls().get(0).protocol().containsKey("session"));
        assertEquals(
                "image",
                call(DemoSpecs.UPLOAD, upload(new byte[101])).problems().get(0).param());
        assertEquals(
                "image",
                call(DemoSpecs.UPLOAD, order(Map.of())).problems().get(0).param());
    }

    @Test
    void anApiWithoutParametersAndFieldsIsCalled() {
        assertTrue(call(DemoSpecs.EMPTY, order(Map.of())).answer().success());
    }

    @Test
    void noGatewayIsAFailureAndNoAnswer() {
        try (RefusedPort port = new RefusedPort()) {
            String url = "http://" + port.hostAndPort() + "/router/rest";
            Target nobody = new Target(Target.Id.FAKE, url, "12345678", SECRET, SESSION);

            CallReport report = call(nobody, DemoSpecs.TRADE, order(TID));

            assertNull(report.answer());
            assertTrue(report.failure().reason().contains("refused"), report::toString);
            assertFalse(report.toString().contains(SESSION), report::toString);
        }
    }

    @Test
    void whatIsNoAnswerIsShown() {
        gateway.close();
        gateway = setup.stub("taobao.demo.trade.get", call -> "<html>busy").start();

        CallReport report = call(DemoSpecs.TRADE, order(TID));

        assertNull(report.answer());
        assertEquals("<html>busy", report.failure().body());
        assertTrue(report.failure().reason().contains("the answer is a page of HTML"), report::toString);
    }

    @Test
    void theCommandLineMakesTheSameCall(@TempDir Path folder) throws Exception {
        Map<String, String> params = Map.of("tid", "12", "memo", "'$(a)");
        Path image = Files.writeString(folder.resolve("画.png"), "png");
        String form = call(DemoSpecs.TRADE, shown(params, SignMethod.HMAC_SHA256))
                .request()
                .curl();
        String file = call(DemoSpecs.UPLOAD, upload(Files.readAllBytes(image)))
                .request()
                .curl();

        assertTrue(run(folder, form).contains("9007199254740993"), form);
        assertTrue(run(folder, file).contains("demo_picture_upload_response"), file);
        assertEquals(params, gateway.calls().get(2).params());
    }

    private static String run(Path folder, String command) throws IOException, InterruptedException {
        Requirement.CURL.program("curl");
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
