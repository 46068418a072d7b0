package dev.topaz.runtime;

import static dev.topaz.runtime.ScriptedTransport.SUCCESS;
import static dev.topaz.runtime.ScriptedTransport.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.topaz.runtime.http.HttpCall;
import dev.topaz.runtime.http.NotSentException;
import dev.topaz.runtime.retry.RefusalKind;
import dev.topaz.runtime.retry.RetryAdvice;
import dev.topaz.runtime.retry.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures a client repeats, how often, and how long it goes on. */
class RepeatedCallsTest extends RepeatedCallsFixture {
    @Test
    void aPassingFailureOfThePlatformIsRepeatedAfterGrowingWaits() {
        transport.answers(PASSING).answers(PASSING).answers(SUCCESS);

        assertEquals("中文", call().text);
        assertEquals(List.of(MS_200, MS_200.multipliedBy(2)), time.waits);
    }

    @Test
    void theLastAnswerIsTheOneThatIsReported() throws Exception {
        transport
                .fails(new NotSentException("no route", new ConnectException()))
                .answers(refusal(15, "isv.bad", "x"));

        assertEquals("isv.bad", fails(TopApiException.class).subCode());

        transport.answers(PASSING);
        DemoResponse response = client().execute(new DemoRequest());
        assertFalse(response.isSuccess());
        assertEquals("isp.top-remote-connection-timeout", response.getSubCode());
    }

    @ParameterizedTest
    @CsvSource({
        "15, isv.invalid-parameter",
        "15, some.business-code",
        "11, isv.permission-api-package-limit",
        "40, isv.missing-parameter:x",
        "41, isv.invalid-parameter:x",
        "15, isp.null-pointer-exception",
        "15, isp.top-parse-error",
        "15, isp.top-mapping-parse-error",
        "15, isp.get-app-error",
        "15, isp.product-service-error:6",
        "27, invalid-sessionkey",
        "25, ''",
        "22, ''"
    })
    void whatHasToBeMendedIsNotRepeated(int code, String subCode) {
        transport.answers(refusal(code, subCode, "x"));

        assertEquals(RetryAdvice.FIX_REQUEST, fails(TopApiException.class).retryAdvice());
        assertEquals(1, transport.calls.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isp.remote-service-timeout",
                "isp.top-remote-service-timeout",
                "isp.http-read-timeout",
                "isp.remote-service-error",
                "isp.unknown-error",
                "isp.a-service-of-its-own",
                "isp.trade-service-unavailable"
            })
    void aFailureBehindThePlatformIsRepeatedOnlyIfThatDoesNoHarm(String subCode) {
        transport.answers(refusal(15, subCode, "x"));

        TopApiException refused = fails(TopApiException.class);

        assertEquals(RefusalKind.UNCERTAIN, refused.kind());
        assertEquals(RetryAdvice.IF_IDEMPOTENT, refused.retryAdvice());
        assertEquals(1, transport.calls.size());
        assertThrows(
                TopApiException.class,
                () -> client().with(new CallOptions().idempotent()).call(new DemoRequest(), null));
        assertEquals(1 + 3, transport.calls.size());
    }

    @Test
    void aConnectionTimeOutBehindThePlatformHadNoEffect() {
        transport.answers(refusal(15, "isp.top-remote-connection-timeout", "x")).answers(SUCCESS);

        assertEquals("中文", call().text);
    }

    @Test
    void whatNeverReachedThePlatformIsRepeated() {
        transport.fails(new NotSentException("refused", new ConnectException())).answers(SUCCESS);

        assertEquals("中文", call().text);
        assertEquals(2, transport.calls.size());
    }

    @Test
    void whatMayHaveReachedThePlatformIsNotRepeatedUnlessTheCallerSaysSo() {
        transport.fails(new IOException("reset"));

        assertEquals(
                RetryAdvice.IF_IDEMPOTENT, fails(TopTransportException.class).retryAdvice());
        assertEquals(1, transport.calls.size());

        options = options.idempotent(api -> api.endsWith(".get"));
        fails(TopTransportException.class);
        assertEquals(1 + 3, transport.calls.size());

        TaobaoClient careful = client().with(new CallOptions().notIdempotent());
        assertThrows(TopTransportException.class, () -> careful.call(new DemoRequest(), null));
        assertEquals(1 + 3 + 1, transport.calls.size());
    }

    @ParameterizedTest
    @CsvSource({
        "502, IF_IDEMPOTENT, 1",
        "429, LATER, 3",
        "404, FIX_REQUEST, 1",
        "302, FIX_REQUEST, 1",
        "204, IF_IDEMPOTENT, 1"
    })
    void anHttpStatusTellsHowFarTheCallCame(int status, RetryAdvice advice, int calls) {
        transport.answers(status, Map.of(), "<html>");

        assertEquals(advice, fails(TopTransportException.class).retryAdvice());
        assertEquals(calls, transport.calls.size());
    }

    @Test
    void anAnswerThatIsNoneMayHaveHadItsEffect() {
        transport.answers("{}");

        assertEquals(RetryAdvice.IF_IDEMPOTENT, fails(TopDecodeException.class).retryAdvice());
        assertEquals(1, transport.calls.size());
    }

    @Test
    void aPolicySaysHowOften() {
        transport.answers(PASSING);
        options = options.retry(RetryPolicy.NEVER);
        fails(TopApiException.class);
        assertEquals(1, transport.calls.size());

        RetryPolicy five = new RetryPolicy(5, MS_200, MS_200);
        assertThrows(
                TopApiException.class,
                () -> client().with(new CallOptions().retry(five)).call(new DemoRequest(), null));
        assertEquals(1 + 5, transport.calls.size());
        assertEquals(List.of(MS_200, MS_200, MS_200, MS_200), time.waits);
    }

    @Test
    void whenEverythingFailsThereIsLittleMoreThanOneAttemptForACall() {
        transport.answers(PASSING);
        TaobaoClient client = client();
        int calls = 1000;
        for (int i = 0; i < calls; i++) {
            assertThrows(TopApiException.class, () -> client.call(new DemoRequest(), null));
        }

        assertTrue(transport.calls.size() <= calls + calls / 10 + 10, () -> "attempts: " + transport.calls.size());
    }

    @Test
    void noWaitGoesBeyondTheDeadline() {
        transport.answers(PASSING);
        options = options.retry(new RetryPolicy(100, Duration.ofSeconds(1), Duration.ofMinutes(1)))
                .deadline(Duration.ofSeconds(8));

        fails(TopApiException.class);

        assertEquals(
                List.of(1L, 2L, 4L),
                time.waits.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void anAttemptGetsTheTimeThatIsLeft() {
        transport.answers(PASSING).answers(SUCCESS);
        options = options.attemptTimeout(Duration.ofSeconds(5)).deadline(Duration.ofSeconds(3));

        client().with(new CallOptions().retry(new RetryPolicy(2, Duration.ofSeconds(1), Duration.ofSeconds(1))))
                .call(new DemoRequest(), null);
        client().with(new CallOptions().attemptTimeout(Duration.ofMillis(700))).call(new DemoRequest(), null);

        assertEquals(
                List.of(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(700)),
                transport.calls.stream().map(HttpCall::timeout).toList());
    }

    @Test
    void timeLimitsAreMoreThanNothing() {
        assertThrows(IllegalArgumentException.class, () -> options.deadline(Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new CallOptions().attemptTimeout(Duration.ofMillis(-1)));
        assertThrows(IllegalArgumentException.class, () -> new RetryPolicy(0, MS_200, MS_200));
    }

    @Test
    void aFileThatNobodyCanReadTwiceIsSentOnce() {
        transport.answers(PASSING);
        DemoRequest request = new DemoRequest();
        request.image = new FileItem("a.png", new ByteArrayInputStream(new byte[1]));
        TopApiException refused = assertThrows(TopApiException.class, () -> client().call(request, null));
        assertEquals("isp.top-remote-connection-timeout", refused.subCode());
        assertEquals(1, transport.calls.size());

        request.image = new FileItem("a.png", () -> new ByteArrayInputStream(new byte[1]), "image/png");
        assertThrows(TopApiException.class, () -> client().call(request, null));
        assertEquals(1 + 3, transport.calls.size());
    }

    @Test
    void aRefusalHereIsNotRepeated() throws Exception {
        transport.answers(SUCCESS);
        DemoRequest request = new DemoRequest();
        request.text = null;

        assertEquals("40", client().execute(request).getErrorCode());
        assertEquals(List.of(), transport.calls);
    }
}
