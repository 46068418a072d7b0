package dev.topaz.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that a test lays down, and mistakes in them. */
class StubTest {
    private static final String API = "taobao.demo.get";
    private static final Map<String, String> GOOD = Map.of("tid", "5");

    private final GatewaySetup setup = new GatewaySetup()
            .app(Caller.APP_KEY, Caller.SECRET)
            .session(Caller.SESSION)
            .api(Docs.EVERY)
            .clock(Clock.fixed(Instant.ofEpochMilli(Caller.NOW), ZoneOffset.UTC));
    private final FakeGateway gateway = setup.start();
    private final Caller caller = new Caller(gateway);

    @AfterEach
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(fields -> fields.set("total", 7), "{\"total\":7,"),
                change(fields -> fields.set("price", new BigDecimal("1E+2")), "\"price\":\"100\""),
                change(fields -> fields.set("price", "9.90"), "\"price\":\"9.90\""),
                change(fields -> fields.set("at", Instant.EPOCH), "\"at\":\"1970-01-01 08:00:00\""),
                change(fields -> fields.set("at", new Date(0)), "\"at\":\"1970-01-01 08:00:00\""),
                change(fields -> fields.set("at", "2017-07-14 10:40:00"), "\"at\":\"2017-07-14 10:40:00\""),
                change(fields -> fields.set("ids", List.of(1, 2L)), "\"ids\":{\"number\":[1,2]}"),
                change(fields -> fields.set("ids", List.of()), "\"ids\":{\"number\":[]}"),
                change(fields -> fields.set("ids[2]", 9), "\"ids\":{\"number\":[7,8,9]}"),
                change(fields -> fields.set("orders[0].buyer.nick", "名"), "\"buyer\":{\"nick\":\"名\"}}]}"),
                change(
                        fields -> fields.set("orders[1].open", false),
                        "\"orders\":{\"order_v_o\":[{\"open\":true,\"created\":\"2017-07-14 10:40:00\","
                                + "\"buyer\":{\"nick\":\"someone\"}},{\"open\":false,"),
                change(
                        fields -> fields.set("orders", List.of(Map.of("buyer", Map.of("nick", "x")))),
                        "\"orders\":{\"order_v_o\":[{\"buyer\":{\"nick\":\"x\"}}]}"),
                change(fields -> fields.without("orders").without("price"), "{\"total\":0,\"at\":"),
                change(fields -> fields.without("orders[0].buyer.nick"), "\"buyer\":{}"),
                change(fields -> fields.json("{\"total\":3}"), "{\"demo_get_response\":{\"total\":3,\"request_id\":"),
                change(
                        fields -> fields.json("{\"demo_get_response\":{\"ids\":{\"number\":[5]},\"at\":null}}"),
                        "{\"demo_get_response\":{\"ids\":{\"number\":[5]},\"request_id\":"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesTheExamples(Consumer<AnswerFields> change, String part) throws Exception {
        gateway.answer(API, change);

        String answer = caller.call(API, GOOD);
        assertTrue(answer.contains(part), answer);
    }

    @Test
    void takesAnExampleInMillisecondsAsTheDate() throws Exception {
        setup.api(Docs.spec(API, "none", """
                <response>
                  <param name="at" type="Date" example="1500000000000"/>
                  <param name="year" type="Date" example="2017"/>
                </response>
                """));
        try (FakeGateway dated = setup.start()) {
            String answer = new Caller(dated).call(API, Map.of());
            assertTrue(answer.contains("\"at\":\"2017-07-14 10:40:00\",\"year\":\"2020-01-01 00:00:00\""), answer);
        }
    }

    @Test
    void beginsAnewWithWhatTheSetupLaidDown() throws Exception {
        setup.answer(API, fields -> fields.set("total", 1)).next(API, Trouble.sessionExpired());
        try (FakeGateway shared = setup.start()) {
            Caller calling = new Caller(shared);
            calling.call(API, GOOD);
            shared.answer(API, fields -> fields.set("total", 2))
                    .limit(1, Duration.ofHours(1))
                    .next(API, Trouble.serviceTimedOut())
                    .next(Trouble.badGateway());

            shared.reset();

            assertEquals(List.of(), shared.calls());
            assertTrue(calling.call(API, GOOD).contains("invalid-sessionkey"), "the trouble of the setup, again");
            for (int i = 0; i < 2; i++) {
                String answer = calling.call(API, GOOD);
                assertTrue(answer.contains("\"total\":1"), answer);
            }
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                change(
                        fields -> fields.set("totl", 7),
                        "taobao.demo.get answers no field 'totl'; did you mean 'total'?"),
                change(
                        fields -> fields.set("orders[0].buyer.mail", "x"),
                        "taobao.demo.get answers no field 'orders[0].buyer.mail'; it may be one of nick"),
                change(
                        fields -> fields.set("total", "7"),
                        "taobao.demo.get answers 'total' as a Number, and not as the String 7"),
                change(fields -> fields.set("price", 1.2), "'price' as a Price, and not as the Double 1.2"),
                change(fields -> fields.set("at", "soon"), "'at' as a Date, and not as the String soon"),
                change(fields -> fields.set("ids", 1), "'ids' as a list, and not as the Integer 1"),
                change(fields -> fields.set("ids", List.of("x")), "'ids[0]' as a Number, and not as the String x"),
                change(fields -> fields.set("orders", Map.of("open", true)), "'orders' as a list"),
                change(fields -> fields.set("orders.open", true), "'open' does not lead anywhere"),
                change(fields -> fields.set("total[0]", 1), "'[0]' does not lead anywhere"),
                change(fields -> fields.set("ids[10000]", 1), "a list has 10000 elements at most"),
                change(fields -> fields.set("a..b", 1), "'a..b' is not a path such as"),
                change(fields -> fields.set("", 1), "'' is not a path such as"),
                change(fields -> fields.set("ids[x]", 1), "'ids[x]' is not a path such as"),
                change(fields -> fields.without("nothing"), "answers no field 'nothing' that could be left out"),
                change(fields -> fields.json("{"), "the answer of taobao.demo.get is not JSON"),
                change(fields -> fields.json("[]"), "is not a JSON object"),
                change(fields -> fields.json("{\"totl\":1}"), "did you mean 'total'?"),
                change(fields -> fields.json("{\"total\":1.5}"), "'total' as a Number, and not as the BigDecimal 1.5"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysAtOnceWhatIsWrong(Consumer<AnswerFields> change, String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> gateway.answer(API, change))
                .getMessage();
        assertTrue(said.contains(message), said);
        assertThrows(IllegalArgumentException.class, setup.answer(API, change)::start);
    }

    private static Arguments change(Consumer<AnswerFields> change, String text) {
        return Arguments.of(change, text);
    }

    @Test
    void isWrittenInTheFormatThatIsAskedFor() throws Exception {
        gateway.answer(API, fields -> fields.json("{\"ids\":[5],\"orders\":[{\"open\":true}]}"));
        Map<String, String> protocol = Caller.protocol(API);
        protocol.put("format", "xml");

        assertEquals(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><demo_get_response><ids list=\"true\"><number>5</number></ids>"
                        + "<orders list=\"true\"><order_v_o><open>true</open></order_v_o></orders>"
                        + "<request_id>fake1</request_id></demo_get_response>",
                caller.exchange(protocol, GOOD).body());
    }

    @Test
    void looksAtTheCall() throws Exception {
        gateway.answer(API, (call, fields) -> fields.set("total", call.number("tid") * 2));

        assertTrue(caller.call(API, GOOD).contains("\"total\":10"));
    }

    @Test
    void showsItsFailureToTheClientAndToTheTest() throws Exception {
        gateway.answer(API, (call, fields) -> fields.set("total", call.param("txt")));

        HttpResponse<String> answer = caller.exchange(Caller.protocol(API), GOOD);
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("was called without 'txt'"), answer.body());
        String arrived = assertThrows(AssertionError.class, () -> gateway.assertNotCalled(API))
                .getMessage();
        assertTrue(arrived.contains("its stub failed with"), arrived);
    }

    @Test
    void answersWithAResponse() throws Exception {
        GatewaySetup emitting =
                new GatewaySetup().app(Caller.APP_KEY, Caller.SECRET).session(Caller.SESSION);
        try (FakeGateway other = emitting.clock(Clock.fixed(Instant.ofEpochMilli(Caller.NOW), ZoneOffset.UTC))
                .start()) {
            String emit = "taobao.bcpush.isv.event.emit";
            other.answer(
                    emit,
                    EmitRequest.EmitResponse.fromJson(
                            "{\"bcpush_isv_event_emit_response\":{\"result\":{\"error_code\":5}}}"));
            assertTrue(new Caller(other).call(emit, Map.of()).contains("{\"result\":{\"error_code\":5},"));
            other.answer(
                    emit,
                    EmitRequest.EmitResponse.fromJson(
                            "{\"error_response\":{\"code\":50,\"msg\":\"m\",\"sub_code\":\"isv.x\",\"sub_msg\":\"y\"}}"));
            assertTrue(new Caller(other).call(emit, Map.of()).contains("\"sub_code\":\"isv.x\""));
        }
    }

    @Test
    void refuses() throws Exception {
        gateway.refuse(API, new Refusal(50, "Remote service error", "isv.invalid-parameter", "非法参数"));

        assertTrue(caller.call(API, GOOD).contains("\"sub_code\":\"isv.invalid-parameter\",\"sub_msg\":\"非法参数\""));
        gateway.stub(API, call -> "{}");
        assertEquals("{}", caller.call(API, GOOD));
    }
}
