package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.observe.Attempt;
import dev.topaz.runtime.observe.CallObserver;
import dev.topaz.runtime.observe.Outcome;
import dev.topaz.runtime.retry.RetryAdvice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second envelope: the platform reports a success, and the answer a failure. */
class BusinessFailureTest {
    private static final String SESSION = "fictional-session-0001";
    private static final String FAILED =
            answer("\"success\":false,\"code\":17,\"msg\":\"sold out\",\"solution\":\"wait\"");

    private final FakeTime time = new FakeTime("2026-11-25T02:00:00Z");
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<String> told = new ArrayList<>();
    private ClientOptions options = new ClientOptions()
            .transport(transport)
            .time(time)
            .clock(time)
            .idempotent(api -> true)
            .listener((appKey, api) -> new Scribe());

    private final class Scribe implements CallObserver {
        @Override
        public void receives(Attempt attempt) {
            told.add("receives " + attempt.outcome()
                    + attempt.code().map(code -> " " + code).orElse(""));
        }

        @Override
        public void ends(Outcome outcome, int attempts, Duration total) {
            told.add("ends " + outcome + " " + attempts);
        }
    }

    private static String answer(String fields) {
        return "{\"demo_get_response\":{" + fields + ",\"request_id\":\"r1\"}}";
    }

    private TaobaoClient client() {
        return new DefaultTaobaoClient("https://localhost/router/rest", "envelopes", "fictional-secret", options);
    }

    private TopBusinessException fails() {
        return assertThrows(TopBusinessException.class, () -> client().call(new EnvelopeRequest(), SESSION));
    }

    @Test
    void callThrowsWhatTheAnswerSays() {
        transport.answers(200, Map.of("x-a", "b"), FAILED);

        TopBusinessException e = fails();

        assertEquals(EnvelopeRequest.API, e.apiName());
        assertEquals("17", e.code());
        assertEquals("sold out", e.msg());
        assertEquals("wait", e.remedy());
        assertEquals("r1", e.requestId());
        assertEquals(200, e.status().orElseThrow());
        assertEquals(Map.of("x-a", "b"), e.headers());
        assertEquals(FAILED, e.body().orElseThrow());
        assertTrue(e.response(EnvelopeRequest.Response.class).isSuccess());
        assertEquals(
                "taobao.demo.get succeeded on the platform, and its answer reports a failure: code 17, sold out;"
                        + " remedy: wait; request id r1",
                e.getMessage());
    }

    @Test
    void theRemedyOfTheDocumentStandsInForThatOfTheAnswer() {
        transport.answers(answer("\"success\":\"FALSE\",\"code\":17"));

        TopBusinessException e = fails();

        assertEquals("be good", e.remedy());
        assertNull(e.msg());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"success\":true", "\"success\":\"T\"", "\"success\":null", "\"code\":17"})
    void aFlagThatIsNotFalseIsNoFailure(String fields) {
        transport.answers(answer(fields));

        assertEquals(
                Optional.empty(), client().call(new EnvelopeRequest(), SESSION).businessFailure());
        assertEquals(List.of("receives SUCCESS", "ends SUCCESS 1"), told);
    }

    @Test
    void executeReturnsTheAnswerAndOffersTheFailure() throws ApiException {
        transport.answers(FAILED);

        EnvelopeRequest.Response response = client().execute(new EnvelopeRequest(), SESSION);

        assertTrue(response.isSuccess());
        BusinessFailure failure = response.businessFailure().orElseThrow();
        assertEquals("17 sold out wait", failure.code() + " " + failure.msg() + " " + failure.remedy());
        assertEquals("BusinessFailure[code 17]", failure.toString());
    }

    @Test
    void itIsNeverRepeated() {
        transport.answers(FAILED).answers(SUCCESS);

        assertEquals(RetryAdvice.FIX_REQUEST, fails().retryAdvice());
        assertEquals(1, transport.calls.size());
        assertEquals(List.of("receives BUSINESS_FAILURE 17", "ends BUSINESS_FAILURE 1"), told);
    }

    @Test
    void anOptionReturnsSuchAnswersAsSuccesses() {
        transport.answers(FAILED);
        TaobaoClient lenient = client().with(new CallOptions().returnBusinessFailures());

        EnvelopeRequest.Response response =
                lenient.with(new CallOptions().deadline(Duration.ofSeconds(9))).call(new EnvelopeRequest(), SESSION);

        assertTrue(response.businessFailure().isPresent());
        assertEquals(List.of("receives SUCCESS", "ends SUCCESS 1"), told);
    }

    @Test
    void aFutureFailsWithIt() {
        transport.answers(FAILED);

        CompletionException e = assertThrows(
                CompletionException.class,
                () -> client().callAsync(new EnvelopeRequest(), SESSION).join());

        assertEquals(TopBusinessException.class, e.getCause().getClass());
    }

    @Test
    void aRefusalOfThePlatformIsNone() throws ApiException {
        transport.answers(refusal(15, "isv.bad", "x"));

        assertEquals(
                Optional.empty(),
                client().execute(new EnvelopeRequest(), SESSION).businessFailure());
        assertThrows(TopApiException.class, () -> client().call(new EnvelopeRequest(), SESSION));
    }

    @Test
    void eachRequestOfABatchOffersItsOwn() {
        EnvelopeRequest failed = new EnvelopeRequest();
        EnvelopeRequest good = new EnvelopeRequest();
        transport.answers(FAILED + "\r\n-S-\r\n" + answer("\"success\":true"));

        TaobaoBatchResponse answers =
                client().call(new TaobaoBatchRequest().addRequest(failed).addRequest(good), SESSION);

        assertEquals(
                "17",
                answers.getResponse(failed).businessFailure().orElseThrow().code());
        assertEquals(Optional.empty(), answers.getResponse(good).businessFailure());
    }

    @Test
    void theSessionThatTheBusinessRepeatsIsHidden() {
        transport.answers(answer("\"success\":false,\"msg\":\"bad session " + SESSION + "\""));

        TopBusinessException e = fails();

        assertFalse(e.getMessage().contains(SESSION), e.getMessage());
        assertFalse(String.valueOf(e.msg()).contains(SESSION), e.msg());
    }

    @Test
    void aTestMakesOneOfAResponse() {
        EnvelopeRequest.Response response = EnvelopeRequest.Response.fromJson(FAILED);

        TopBusinessException e = new TopBusinessException(EnvelopeRequest.API, response);

        assertEquals("17", e.code());
        assertSame(response, e.response(EnvelopeRequest.Response.class));
        EnvelopeRequest.Response good = EnvelopeRequest.Response.fromJson(answer("\"success\":true"));
        assertThrows(IllegalArgumentException.class, () -> new TopBusinessException(EnvelopeRequest.API, good));
    }

    @Test
    void serializationKeepsAllButTheResponse() throws Exception {
        transport.answers(FAILED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(fails());
        }

        TopBusinessException e;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            e = (TopBusinessException) in.readObject();
        }

        assertEquals("17", e.code());
        assertEquals(FAILED, e.body().orElseThrow());
        assertThrows(IllegalStateException.class, () -> e.response(EnvelopeRequest.Response.class));
    }
}
